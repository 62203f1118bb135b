/// Function words by which languages are told apart; words that two of them share are in neither list.
enum LanguageWords {
    static let german = set(
        """
        der die das den dem ein eine einen einem einer eines und oder aber nicht ist sind wird werden wurde wurden hat haben hatte mit von vom zu
        zum zur für auf im ins am bei beim nach aus über unter durch gegen ohne um als auch sich sie er es wir ihr ich dass daß wie wenn weil noch
        nur schon sehr mehr seit bis vor sein seine seiner ihre ihren ihrem soll sollen kann können wollen laut rund knapp etwa neue neuen
        neuer übernimmt kauft steigt bekommt verlässt milliarden millionen prozent unternehmen mrd mio euro einsteigen gegründet künftig
        """)

    static let english = set(
        """
        the a and or but not is are be been was were has have had with of to for on at by from into over after before through against without
        about as also it its they he she we you i that this these those which who how when because only already very more since until
        would should can could said says their his her new up buys acquires raises launches takes steps joins leaves named names appoints billion
        million percent company there than
        """)

    /// French, Spanish, Italian, Dutch, Portuguese, Swedish.
    static let other = set(
        """
        le la les un une et est dans pour que qui sur avec du au aux el los las y por con para una della che il di è gli nel per het een van en zijn
        niet voor met dat op o os da do em um uma não com och att det som på är av ett jag
        """)

    static let germanEndings = ["ung", "ungen", "keit", "heit", "schaft", "lich", "lichen", "ische", "ischen", "igt", "iert", "ieren"]

    private static func set(_ words: String) -> Set<String> {
        Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
