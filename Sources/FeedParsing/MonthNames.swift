/// Names of months in the languages of feeds that write them out, in the cases in which they stand in a date.
enum MonthNames {
    static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, names) in table.enumerated() {
            for name in names.split(whereSeparator: \.isWhitespace) { numbers[String(name)] = index + 1 }
        }
        return numbers
    }()

    private static let table = [
        """
        january januar januari jänner jan janvier janv enero ene gennaio gen janeiro stycznia sty január januára янв января январь
        януари ιανουαρίου ιανουάριος ιαν ledna led січня січ ocak oca tammikuuta tammikuu tammi ianuarie ian gener jaanuar janúar
        siječnja siječanj styczeń leden січень يناير
        """,
        """
        february februar februari feb feber fev fév février fevrier févr fevr febrero febbraio fevereiro lutego lut február februára
        февраля февраль февр фев февруари φεβρουαρίου φεβρουάριος φεβ února úno лютого лют şubat şub helmikuuta helmikuu helmi februarie
        febrer veebruar febrúar veljače veljača luty únor лютий pebruari فبراير
        """,
        """
        march mar märz maerz mär mrz mars marzo maart mrt março marco marca marec március márc марта март мар μαρτίου μάρτιος μαρ μάρ
        března bře березня бер mart maaliskuuta maaliskuu maalis martie març märts ožujka ožujak marzec březen березень maret مارس
        """,
        """
        april apr avril avr abril abr aprile kwietnia kwi április ápr apríla apríl апреля апрель апр април απριλίου απρίλιος απρ dubna
        dub квітня кві nisan nis huhtikuuta huhtikuu huhti aprilie aprill travnja travanj kwiecień duben квітень أبريل ابريل
        """,
        """
        may mai mayo maggio mag maio mei maj maja május máj mája мая май μαΐου μάιος μάι μαϊ μαι května kvě травня тра mayıs toukokuuta
        toukokuu touko maig maí svibnja svibanj květen травень مايو
        """,
        """
        june juni jun juin junio giugno giu junho czerwca cze június jún júna июня июнь июн юни ιουνίου ιούνιος ιούν ιουν června čvn
        червня чер haziran haz kesäkuuta kesäkuu kesä iunie iun juny juuni júní lipnja lipanj czerwiec červen червень يونيو
        """,
        """
        july juli jul juillet juil julio luglio lug julho lipca lip július júl júla июля июль июл юли ιουλίου ιούλιος ιούλ ιουλ července
        čvc липня лип temmuz tem heinäkuuta heinäkuu heinä iulie iul juliol juuli júlí srpnja srpanj lipiec červenec липень يوليو
        """,
        """
        august aug août aout agosto ago augustus augusti sierpnia sie augusztus augusta августа август авг αυγούστου αύγουστος αύγ αυγ
        srpna srp серпня сер ağustos ağu elokuuta elokuu elo agost agustus agt ágúst avgust avg kolovoza kolovoz sierpień srpen серпень
        أغسطس
        """,
        """
        september sep sept septembre septiembre setiembre settembre set setembro września wrz szeptember szept septembra сентября
        сентябрь сент сен септември σεπτεμβρίου σεπτέμβριος σεπ září zář вересня вер eylül eyl syyskuuta syyskuu syys septembrie
        setembre rujna rujan wrzesień вересень سبتمبر
        """,
        """
        october oct oktober okt octobre octubre ottobre ott outubro out października paź október októbra октября октябрь окт октомври
        οκτωβρίου οκτώβριος οκτ října říj жовтня жов ekim eki lokakuuta lokakuu loka octombrie październik říjen жовтень oktoober
        oktobra أكتوبر
        """,
        """
        november nov novembre noviembre novembro listopada lis novembra ноября ноябрь нояб ноя ноември νοεμβρίου νοέμβριος νοέ νοε
        listopadu листопада лис kasım kas marraskuuta marraskuu marras noiembrie noi nóvember studenoga studeni listopad листопад
        nopember نوفمبر
        """,
        """
        december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro des grudnia gru decembra декабря декабрь дек
        декември δεκεμβρίου δεκέμβριος δεκ prosince pro грудня гру aralık ara joulukuuta joulukuu joulu decembrie desembre desember
        detsember prosinca prosinac grudzień prosinec грудень ديسمبر
        """,
    ]
}
