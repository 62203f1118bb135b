/// What an element's name, class, id or role says of its content.
public struct PageHint: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// Menus, headers and footers of a site.
    public static let navigation = PageHint(rawValue: 1)
    /// What stands beside the text.
    public static let aside = PageHint(rawValue: 2)
    public static let comments = PageHint(rawValue: 4)
    public static let sharing = PageHint(rawValue: 8)
    /// Other texts of the site.
    public static let related = PageHint(rawValue: 16)
    public static let advertisement = PageHint(rawValue: 32)
    /// Cookies, newsletters, logins, dialogs.
    public static let notice = PageHint(rawValue: 64)
    /// Captions and credits of pictures.
    public static let caption = PageHint(rawValue: 128)
    /// Authors, dates, categories, tags.
    public static let details = PageHint(rawValue: 256)
    public static let hidden = PageHint(rawValue: 512)
    /// The text itself.
    public static let body = PageHint(rawValue: 1024)
    /// An article with what belongs to it.
    public static let article = PageHint(rawValue: 2048)
    /// What introduces the text.
    public static let lead = PageHint(rawValue: 4096)

    /// Those that speak against an element.
    static let against = PageHint(eachAgainst)

    static let eachAgainst: [PageHint] = [
        .navigation, .aside, .comments, .sharing, .related, .advertisement, .notice, .caption, .details, .hidden,
    ]
}
