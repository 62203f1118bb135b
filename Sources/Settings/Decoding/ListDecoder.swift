import NewsModel
import TopicLanguage

/// Reads the lists of names that topics refer to by `in @name`.
enum ListDecoder {
    static func lists(_ field: Field?) -> [String: NameList] {
        var lists: [String: NameList] = [:]
        for (name, value) in field?.named() ?? [] {
            guard let key = name.name(), let list = list(value) else { continue }
            lists[key] = list
        }
        return lists
    }

    // MARK: - Private

    /// Elements are names, or mappings of `name`, `aliases` and `exclusions`.
    private static func list(_ field: Field) -> NameList? {
        guard let elements = field.list() else { return nil }
        guard !elements.isEmpty else { return field.refuse(.emptyList("names")) }
        var (names, aliases, exclusions): ([String], [String], [String]) = ([], [], [])
        for element in elements {
            guard case .mapping = element.entry.content else {
                element.text(longest: 200).map { names.append($0) }
                continue
            }
            guard let section = element.section(.listEntry) else { continue }
            section.required("name", example: "`name: Nordlicht AG`")?.text(longest: 200).map { names.append($0) }
            aliases += section["aliases"]?.texts() ?? []
            exclusions += section["exclusions"]?.texts() ?? []
        }
        return NameList(names: names, aliases: aliases, exclusions: exclusions)
    }
}
