/// Names of months in the languages of feeds that write them out.
enum MonthNames {
    static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, names) in table.enumerated() {
            for name in names.split(separator: " ") { numbers[String(name)] = index + 1 }
        }
        return numbers
    }()

    private static let table = [
        "january januar januari jänner jan janvier janv enero ene gennaio gen janeiro stycznia sty január января янв ιανουαρίου ιαν",
        "february februar februari feb fev fév février fevrier févr febrero febbraio fevereiro lutego lut február febr февраля фев φεβρουαρίου φεβ",
        "march mar märz maerz mär mrz mars marzo maart mrt março marca március márc марта мар μαρτίου μαρ μάρ",
        "april apr avril avr abril abr aprile kwietnia kwi április ápr апреля апр απριλίου απρ",
        "may mai mayo maggio mag maio mei maj maja május máj мая μαΐου μάι μαϊ μαι",
        "june juni jun juin junio giugno giu junho czerwca cze június jún июня июн ιουνίου ιούν ιουν",
        "july juli jul juillet juil julio luglio lug julho lipca lip július júl июля июл ιουλίου ιούλ ιουλ",
        "august aug août aout agosto ago augustus augusti sierpnia sie augusztus августа авг αυγούστου αύγ αυγ",
        "september sep sept septembre septiembre setiembre settembre set setembro września wrz szeptember szept сентября сен σεπτεμβρίου σεπ",
        "october oct oktober okt octobre octubre ottobre ott outubro out października paź október октября окт οκτωβρίου οκτ",
        "november nov novembre noviembre novembro listopada lis ноября ноя νοεμβρίου νοέ νοε",
        "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro des grudnia gru декабря дек δεκεμβρίου δεκ",
    ]
}
