/// The elements of HTML that mean something to a reader of pages.
enum HTMLTag: UInt8, CaseIterable {
    /// A run of characters.
    case text
    /// An element without a meaning here.
    case other
    case a, abbr, address, area, article, aside, audio, b, base, big, blockquote, body, br, button, caption, center, cite, code, col,
        colgroup
    case datalist, dd, del, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset
    case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark
    case marquee, math, menu, meta, meter, nav, noembed, noframes, noscript, object, ol, optgroup, option, p, param, picture, pre, progress,
        q
    case s, samp, script, search, section, select, small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td,
        template
    case textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, `var`, video, wbr, xmp

    /// The element of a name in either case.
    init(_ name: ArraySlice<UInt8>) {
        self = Self.named[ElementName(name)] ?? .other
    }

    /// The element's name; nil for text and for elements without a meaning here.
    var name: String? { self == .text || self == .other ? nil : String(describing: self) }

    private static let named: ElementTable<HTMLTag> = {
        var named = ElementTable<HTMLTag>()
        for tag in allCases { if let name = tag.name { named[ElementName(name.utf8)] = tag } }
        return named
    }()
}

/// A set of elements.
struct HTMLTagSet: ExpressibleByArrayLiteral {
    private var low: UInt64 = 0
    private var middle: UInt64 = 0
    private var high: UInt64 = 0

    init(arrayLiteral tags: HTMLTag...) {
        for tag in tags { insert(tag) }
    }

    func contains(_ tag: HTMLTag) -> Bool {
        let bit = UInt64(1) << UInt64(tag.rawValue & 63)
        return switch tag.rawValue >> 6 {
        case 0: low & bit != 0
        case 1: middle & bit != 0
        default: high & bit != 0
        }
    }

    func union(_ other: HTMLTagSet) -> HTMLTagSet {
        var all = self
        all.low |= other.low
        all.middle |= other.middle
        all.high |= other.high
        return all
    }

    private mutating func insert(_ tag: HTMLTag) {
        let bit = UInt64(1) << UInt64(tag.rawValue & 63)
        switch tag.rawValue >> 6 {
        case 0: low |= bit
        case 1: middle |= bit
        default: high |= bit
        }
    }
}

/// How elements nest, as the HTML standard's tree construction has it (13.2.6).
extension HTMLTagSet {
    static let void: HTMLTagSet = [
        .area, .base, .br, .col, .embed, .frame, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr,
    ]
    /// Elements whose content is characters up to their end tag.
    static let raw: HTMLTagSet = [.script, .style, .textarea, .title, .xmp, .iframe, .noembed, .noframes]
    /// Elements that may stand in a head.
    static let ofHead: HTMLTagSet = [.base, .link, .meta, .noscript, .script, .style, .template, .title]
    /// Elements before which an open paragraph ends.
    static let endingParagraphs: HTMLTagSet = [
        .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .dd, .dt, .fieldset, .figcaption, .figure,
        .footer,
        .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .main, .menu, .nav, .ol, .p, .pre, .search, .section, .summary,
        .table,
        .ul, .xmp,
    ]
    /// Elements that an end tag within does not reach beyond.
    static let scopes: HTMLTagSet = [.html, .body, .table, .td, .th, .caption, .marquee, .object, .template, .svg, .math]
    static let nothing: HTMLTagSet = []
    static let aroundItems: HTMLTagSet = [.ul, .ol, .menu, .dir, .table, .td, .th]
    static let terms: HTMLTagSet = [.dd, .dt]
    static let aroundTerms: HTMLTagSet = [.dl, .table, .td, .th]
    static let aroundOptions: HTMLTagSet = [.select, .datalist]
    static let cells: HTMLTagSet = [.td, .th]
    static let aroundCells: HTMLTagSet = [.table, .tr]
    static let groups: HTMLTagSet = [.thead, .tbody, .tfoot]
    static let tables: HTMLTagSet = [.table]
    static let templates: HTMLTagSet = [.template]
    static let headings: HTMLTagSet = [.h1, .h2, .h3, .h4, .h5, .h6]
    /// Elements among the characters of a line; what is in none of the lists counts as one.
    static let formatting: HTMLTagSet = [
        .a, .abbr, .b, .big, .cite, .code, .del, .em, .font, .i, .ins, .kbd, .label, .map, .mark, .other, .q, .s, .samp, .small, .span,
        .strike,
        .strong, .sub, .sup, .time, .tt, .u, .var,
    ]
}
