import Linguistics
import NewsModel
import Testing

@Suite("Roles")
struct RoleTests {
    private func roles(_ text: String, _ language: TextLanguage) -> [RoleMention] {
        RoleFinder(Document(title: "", body: text, language: language)).mentions()
    }

    @Test(
        "An English office has its function",
        arguments: [
            ("chief executive officer", "ceo"), ("finance chief", "cfo"), ("chief operating officer", "coo"), ("technology chief", "cto"),
            ("chairwoman", "chair"), ("deputy chairman", "deputy_chair"), ("co-founder", "founder"), ("managing partner", "partner"),
            ("executive vice president", "unit_head"), ("chief scientist", "scientist"), ("chief people officer", "other"),
        ])
    func englishOfficeHasItsFunction(office: String, function: String) {
        #expect(roles("She was the \(office) there.", .en).map(\.function) == [function])
    }

    @Test(
        "A German office has its function",
        arguments: [
            ("Vorstandsvorsitzende", "ceo"), ("Finanzvorstand", "cfo"), ("Technikchefin", "cto"), ("Aufsichtsratschef", "chair"),
            ("Aufsichtsratsvorsitzender", "chair"), ("Vorstandsmitglied", "executive_board"), ("Mitgründerin", "founder"),
            ("Geschäftsführerin", "unit_head"), ("Personalchef", "unit_head"), ("Chefvolkswirtin", "scientist"), ("Sprecherin", "other"),
        ])
    func germanOfficeHasItsFunction(office: String, function: String) {
        #expect(roles("Neu ist die \(office) dort.", .de).map(\.function) == [function])
    }

    @Test("A compound gives its organisation away")
    func compoundGivesItsOrganisation() {
        let role = roles("Der Ex-Talbach-Chef sprach.", .de).first
        #expect(role?.organisation == "Talbach")
        #expect(role?.role == "Chef")
        #expect(role?.marks == [.former])
    }

    @Test("Offices joined by and are one")
    func joinedOfficesAreOne() {
        let found = roles("He is chairman and chief executive of the firm.", .en)
        #expect(found.map(\.role) == ["chairman and chief executive"])
        #expect(found.map(\.function) == ["ceo"])
    }

    @Test(
        "Ministers, coaches, bishops, judges and generals are foreign",
        arguments: ["prime minister", "head coach", "bishop", "judge", "army chief"])
    func othersAreForeign(office: String) {
        #expect(roles("The \(office) spoke.", .en).map(\.kind) == [.foreign])
    }

    @Test(
        "German ministers, trainers and bishops are foreign", arguments: ["Finanzminister", "Cheftrainerin", "Bischof", "Oberstaatsanwalt"])
    func germanOthersAreForeign(office: String) {
        #expect(roles("Es sprach \(office) Meier.", .de).map(\.kind) == [.foreign])
    }

    @Test("A verb that looks like an office is none")
    func verbIsNoOffice() {
        #expect(roles("She will head the group.", .en).isEmpty)
    }

    @Test(
        "Words that only end like an office are none", arguments: ["Halbleiter", "Lautsprecher", "Kontrolle", "Einführung", "Opposition"])
    func endingsAreNotEnough(word: String) {
        #expect(roles("Es geht um \(word) im Herbst.", .de).isEmpty)
    }

    @Test("A surname that is an office is none")
    func surnameIsNoOffice() {
        #expect(roles("Es sprach Anna Richter lange.", .de).isEmpty)
    }
}
