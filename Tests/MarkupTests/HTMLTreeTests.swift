import Testing

@testable import Markup

struct HTMLTrees {
    /// The elements and words of a page as nested brackets.
    private func shape(_ html: String) -> String {
        let tree = HTMLTree(Array(html.utf8))
        func shape(_ index: Int) -> String {
            let record = tree.records[index]
            if record.tag == .text { return HTMLText.decoded(tree.bytes[Int(record.from)..<Int(record.to)]) }
            var inside: [String] = []
            var child = index + 1
            while child < Int(record.end) {
                inside.append(shape(child))
                child = Int(tree.records[child].end)
            }
            return (record.tag.name ?? "other") + "(" + inside.filter { !$0.isEmpty }.joined(separator: " ") + ")"
        }
        return shape(0)
    }

    @Test(arguments: [
        ("<p>a<p>b", "html(p(a) p(b))"), ("<ul><li>a<li>b</ul>c", "html(ul(li(a) li(b)) c)"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "html(ul(li(a ul(li(b))) li(c)))"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "html(dl(dt(a) dd(b) dt(c)))"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "html(table(tr(td(a) td(b)) tr(td(c))))"), ("<p>a<div>b</div>c", "html(p(a) div(b) c)"),
        ("<b>a<div>b</b>c</div>d", "html(b(a div(b c) d))"), ("<h2>a<h3>b</h3>", "html(h2(a) h3(b))"),
        ("<head><title>a<b></title><meta name=x>b", "html(head(title(a<b>) meta()) b)"),
        ("<br/>a<img src=x>b</br>", "html(br() a img() b)"),
        ("<script>if (a < b) '</p>'</script>c", "html(script(if (a < b) '</p>') c)"),
        ("<svg><path d=1/><g/></svg>a", "html(svg(other() other()) a)"),
        ("a</p></div>b", "html(a b)"), ("<div>a</span>b</div>c", "html(div(a b) c)"), ("<body><p>a<body>b", "html(body(p(a b)))"),
        ("<form><div>a</form>b</div>c", "html(form(div(a b) c))"), ("<P CLASS=X>a</P>", "html(p(a))"),
        ("a<!-- <p> -->b<!---->c", "html(a b c)"),
        ("<!DOCTYPE html><?x?>a", "html(a)"), ("1 < 2 <3", "html(1 < 2 <3)"),
        ("<title>never closed <p>a", "html(title() never closed p(a))"),
        ("", "html()"),
    ])
    func whatAuthorsLeaveOpenIsClosedAsBrowsersDo(html: String, expected: String) {
        #expect(shape(html) == expected)
    }

    @Test(arguments: [
        ("<p class='a b' id=c data-x hidden>", "id", "c"), ("<p class='a b' id=c data-x hidden>", "class", "a b"),
        ("<p hidden>", "hidden", ""),
        ("<p title = \"1 > 2 &amp; 3\">", "title", "1 > 2 & 3"), ("<p TITLE=x/y>", "title", "x/y"), ("<p title='open>a", "title", "open"),
        ("<p/title=a>", "title", "a"),
    ])
    func attributesAreReadInEveryForm(html: String, name: String, expected: String) {
        let tree = HTMLTree(Array(html.utf8))
        let value =
            switch name {
            case "id": tree.attribute("id", of: 1)
            case "class": tree.attribute("class", of: 1)
            case "hidden": tree.attribute("hidden", of: 1)
            default: tree.attribute("title", of: 1)
            }
        #expect(value == expected)
    }

    @Test func theRootHasTheAttributesOfItsTag() {
        #expect(HTMLTree(Array("<!doctype html>\n<html lang=de-AT><body>a".utf8)).attribute("lang", of: 0) == "de-AT")
    }

    @Test(arguments: [
        "<div>", "<b>", "<p><table><td>", "<a href=x>", "<ul><li>", "<!--", "<script>", "<title>", "<p title='", "</div>", "<", "&",
        "<svg>", "<form>",
        "<div class='article-body share'>x ", "<br>", "<h1>x", "x, y. <p>",
    ])
    func repeatedPiecesAreReadInGoodTime(piece: String) {
        let page = Array(("<p>A start, and a good one." + String(repeating: piece, count: 5_000)).utf8)
        #expect(PageText.main(of: page).text.utf8.count <= page.count)
    }
}
