import CLibXML2

/// An HTML page as a tree, read forgivingly.
final class HTMLTree {
    private let tree: OpaquePointer

    /// Nil where the bytes, valid UTF-8, hold no element.
    init?(_ bytes: [UInt8]) {
        let read = bytes.withUnsafeBytes { raw in
            nh_html_read(raw.bindMemory(to: CChar.self).baseAddress, Int32(clamping: raw.count))
        }
        guard let read else { return nil }
        tree = read
    }

    deinit {
        nh_html_free(tree)
    }

    var root: HTMLNode? { nh_html_root(tree).map { HTMLNode(node: $0, owner: self) } }
}

/// A node of such a tree.
struct HTMLNode {
    fileprivate let node: OpaquePointer
    fileprivate let owner: HTMLTree

    var firstChild: HTMLNode? { nh_html_first_child(node).map { HTMLNode(node: $0, owner: owner) } }
    var next: HTMLNode? { nh_html_next(node).map { HTMLNode(node: $0, owner: owner) } }
    /// The element's name in lower case; nil for what is no element.
    var name: String? { nh_html_name(node).map { String(cString: $0) } }
    /// The characters of a text node.
    var text: String? { nh_html_text(node).map { String(cString: $0) } }

    func attribute(_ name: String) -> String? { nh_html_attribute(node, name).map { String(cString: $0) } }
}
