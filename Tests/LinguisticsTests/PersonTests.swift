import Linguistics
import NewsModel
import Testing

@Suite("Persons")
struct PersonTests {
    private func persons(_ text: String, _ language: TextLanguage, title: String = "") -> [PersonMention] {
        let document = Document(title: title, body: text, language: language)
        return PersonFinder(document, roles: RoleFinder(document).mentions()).mentions()
    }

    @Test("A given name and a surname are a known person")
    func givenNameAndSurnameAreKnown() {
        let found = persons("On Monday Clara Whitfield spoke.", .en)
        #expect(found.map(\.name) == ["Clara Whitfield"])
        #expect(found.first?.strength == .known)
    }

    @Test("Particles belong to the surname")
    func particlesBelongToTheSurname() {
        #expect(persons("Neu ist Jan van Holten aus Delft.", .de).map(\.name) == ["Jan van Holten"])
    }

    @Test("A later surname alone is the same person")
    func surnameAloneIsTheSamePerson() {
        let found = persons("Clara Whitfield spoke. Later Whitfield left.", .en)
        #expect(found.map { PersonRegister(found).fullName(of: $0) } == ["Clara Whitfield", "Clara Whitfield"])
    }

    @Test("A form of address makes a surname a person")
    func addressMakesAPerson() {
        #expect(persons("Yesterday Mr Greaves spoke.", .en).map(\.name) == ["Greaves"])
    }

    @Test("One word behind an office is a person")
    func wordBehindAnOfficeIsAPerson() {
        #expect(persons("Gestern sprach Bahnchef Lohmeier lange.", .de).map(\.name) == ["Lohmeier"])
    }

    @Test("German nouns in capitals are no persons")
    func germanNounsAreNoPersons() {
        #expect(persons("Der Vorstand plant Investitionen und neue Werke.", .de).isEmpty)
    }

    @Test("A firm that begins with a given name is no person")
    func firmWithGivenNameIsNoPerson() {
        #expect(persons("Shares of Charles Brothers rose.", .en).isEmpty)
    }

    @Test("A name does not go on across a line break")
    func nameEndsAtTheLineBreak() {
        #expect(persons("Clara Whitfield\n\nMore news follow.", .en).map(\.name) == ["Clara Whitfield"])
    }
}
