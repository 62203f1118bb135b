import Linguistics
import NewsModel
import Testing

@Suite("Model names")
struct ModelNameTests {
    private func models(_ text: String, _ language: TextLanguage) -> [String] {
        ModelNameFinder(Document(title: "", body: text, language: language)).mentions().map(\.name)
    }

    @Test(
        "A name with a version is found whole",
        arguments: [
            ("They use Nerea 3 here.", "Nerea 3"), ("They use Nerea Opal 4.1 here.", "Nerea Opal 4.1"), ("They use Orlo-2 here.", "Orlo-2"),
            ("They use Nerea 3.5 Mini here.", "Nerea 3.5 Mini"), ("They use orlo-2.5-flash-0924 here.", "orlo-2.5-flash-0924"),
            ("They use Vireo-8B here.", "Vireo-8B"), ("They use Nerea 405B here.", "Nerea 405B"),
        ])
    func versionedNameIsFoundWhole(text: String, name: String) {
        #expect(models(text, .en) == [name])
    }

    @Test("A plain name that is called a model is found")
    func calledModelIsFound() {
        #expect(models("They built a model called Ondine last week.", .en) == ["Ondine"])
        #expect(models("Dort läuft das KI-Modell Ondine gut.", .de) == ["Ondine"])
        #expect(models("Dort läuft das Ondine-Modell gut.", .de) == ["Ondine"])
    }

    @Test(
        "Phones, systems, sums and dates are no models",
        arguments: ["Windows 11", "iPhone 17", "Paragraph 12", "about 20 people", "3 March"])
    func productsAndSumsAreNoModels(text: String) {
        #expect(models("We saw \(text) today.", .en).isEmpty)
    }

    @Test("What is called a model tells so")
    func calledModelTellsSo() {
        let mentions = ModelNameFinder(Document(title: "", body: "The language model Nerea 3 is here.", language: .en)).mentions()
        #expect(mentions.map(\.isCalledModel) == [true])
    }
}
