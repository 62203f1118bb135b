import Linguistics
import NewsModel
import Testing

/// Where a name begins and ends, and what is none.
@Suite struct NameTests {
    private func names(_ text: String, _ language: TextLanguage, title: String = "") -> [String] {
        Analysis(Document(title: title, body: text, language: language)).names.filter { !$0.isPlace }.map(\.text)
    }

    private func places(_ text: String, _ language: TextLanguage, title: String = "") -> [String] {
        Analysis(Document(title: title, body: text, language: language)).names.filter(\.isPlace).map(\.text)
    }

    // MARK: - Datelines

    @Test func townBeforeADateIsAPlace() {
        #expect(places("Lohfeld, 5. September 2022 – Die Silvaron AG hat gekauft.", .de) == ["Lohfeld"])
        #expect(places("CRANMERE, England, 25 April 2012 — Brightfall bought a mill.", .en).first == "CRANMERE")
    }

    @Test func townBeforeAStopIsAPlace() {
        #expect(places("LOHFELD. Es war eine Liaison mit Silvaron.", .de) == ["LOHFELD"])
    }

    @Test func firmBeforeADashIsNoPlace() {
        #expect(names("Silvaron – so heißt das Start-up. Nun wächst Silvaron.", .de) == ["Silvaron", "Silvaron"])
    }

    // MARK: - Cut names

    @Test func verbsBareFormBeginsANameThatALegalFormEnds() {
        #expect(names("Clear Brook Communications Inc. said so.", .en) == ["Clear Brook Communications"])
    }

    @Test func nationBeginsANameOfCommonWords() {
        #expect(names("On Monday Saudi Basic Metals Corp said so.", .en) == ["Saudi Basic Metals"])
        #expect(names("On Monday Japanese Brightfall Corp said so.", .en) == ["Brightfall"])
    }

    @Test func nameThatLacksItsBeginningIsTheWholeOne() {
        #expect(
            Set(names("Turkish Airlines has decided. It said Turkish Airlines may buy.", .en, title: "Turkish Airlines to Buy Jets Soon"))
                == ["Turkish Airlines"])
    }

    @Test func littleWordBetweenTwoPartsBelongsToTheName() {
        #expect(names("On Monday Banca Torre dei Falconi spoke.", .en) == ["Banca Torre dei Falconi"])
    }

    @Test func wordBeforeALegalFormIsNotLeftHanging() {
        #expect(names("On Monday Lindqvist and Co spoke.", .en) == ["Lindqvist"])
    }

    @Test func initialsMayLeaveOutWhatTheFirmIs() {
        #expect(
            Set(names("Gestern verkaufte die Orbitel & Nova Zeta Banking Group ihr Netz. ONZ wächst.", .de)) == [
                "Orbitel & Nova Zeta Banking Group"
            ])
    }

    @Test func englishNameInAGermanTextIsNotCut() {
        #expect(names("Er kaufte dann Business Subjects und Silvaron.", .de).contains("Business Subjects"))
        #expect(!names("Er fand das Business der Kunden gut.", .de).contains("Business"))
    }

    // MARK: - No names

    @Test func signsOfSharesAreNoNames() {
        #expect(names("On Monday Brightfall NV BFH.ASBFHN.N spoke.", .en) == ["Brightfall"])
    }

    @Test func lettersBetweenSlashesAreNoNames() {
        #expect(names("That is what I/B/E/S says of Brightfall.", .en) == ["Brightfall"])
    }

    @Test func ratingIsNoName() {
        #expect(names("Man bestätigte die Note AA- von Silvaron.", .de) == ["Silvaron"])
    }

    @Test func adjectiveOfAPlaceIsNoName() {
        #expect(names("Philippinischer Bierbrauer wächst mit Silvaron.", .de) == ["Silvaron"])
    }

    @Test func regionIsAPlace() {
        #expect(places("He spoke in the United States of Brightfall.", .en) == ["United States"])
    }

    // MARK: - Persons

    @Test func houseThatANounBeginsIsNoPerson() {
        let document = Document(title: "Sparkasse Ammertal: Wechsel in der Chefetage", body: "Es geht weiter.", language: .de)
        #expect(PersonFinder(document, roles: RoleFinder(document).mentions()).mentions().isEmpty)
    }

    @Test func twoLettersBeforeAGivenNameMakeItAFirms() {
        let document = Document(title: "", body: "Gestern sprach die Bank JP Morgan Weller lange.", language: .de)
        #expect(PersonFinder(document, roles: RoleFinder(document).mentions()).mentions().isEmpty)
    }
}
