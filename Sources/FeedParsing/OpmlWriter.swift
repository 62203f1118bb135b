/// Writes subscriptions as OPML 2.0, folders in the order in which they first occur.
enum OpmlWriter {
    static func text(of list: Opml) -> String {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n"
        let title = "    <title>\(escaped(list.title ?? "Newshound"))</title>\n  </head>\n  <body>\n"
        var root = Folder()
        for subscription in list.subscriptions { root.add(subscription, at: subscription.categories.first?[...] ?? []) }
        return head + title + lines(of: root, indentation: "    ").joined(separator: "\n") + "\n  </body>\n</opml>\n"
    }

    // MARK: - Private

    private struct Folder {
        var names: [String] = []
        var folders: [String: Folder] = [:]
        var subscriptions: [Opml.Subscription] = []

        mutating func add(_ subscription: Opml.Subscription, at path: ArraySlice<String>) {
            guard let name = path.first else { return subscriptions.append(subscription) }
            if folders[name] == nil { names.append(name) }
            folders[name, default: Folder()].add(subscription, at: path.dropFirst())
        }
    }

    private static func lines(of folder: Folder, indentation: String) -> [String] {
        let feeds = folder.subscriptions.map { indentation + outline(of: $0) }
        let inner = folder.names.flatMap { name in
            let content = folder.folders[name].map { lines(of: $0, indentation: indentation + "  ") } ?? []
            return ["\(indentation)<outline text=\"\(escaped(name))\">"] + content + ["\(indentation)</outline>"]
        }
        return feeds + inner
    }

    private static func outline(of subscription: Opml.Subscription) -> String {
        let name = escaped(subscription.title ?? subscription.address)
        let page = subscription.page.map { " htmlUrl=\"\(escaped($0))\"" } ?? ""
        return "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\" xmlUrl=\"\(escaped(subscription.address))\"\(page)/>"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
            .replacing("\n", with: "&#10;")
    }
}
