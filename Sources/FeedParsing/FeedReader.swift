import Markup
import NewsModel

/// Makes items of the pieces of an RSS or Atom document.
struct FeedReader: XMLSink {
    private(set) var draft = FeedDraft()
    private var catalog = FeedElementCatalog()
    private var frames: [Frame]
    private var capture: TextCapture?
    private var nestedNames: [String] = []
    private var item: ItemDraft?
    private var person: Person?
    private var textsSize = 0
    /// Whether the root is Atom's, whose texts say what they are.
    private var isAtom = false

    struct Frame {
        var place: Place
        var base: String?
        var language: String?
    }

    /// What the elements within an element can mean.
    enum Place {
        case document, feed, wrapper, item, media, source, person, hints, ignored
    }

    struct Person {
        var text: [UInt8] = []
        var name: String?
        var email: String?
    }

    init(base: String?) {
        frames = [Frame(place: .document, base: base)]
    }

    mutating func start(_ tag: XMLTag) -> Bool {
        if capture != nil {
            capture?.open(tag)
            nestedNames.append(tag.name)
            return true
        }
        let element = catalog.element(of: tag)
        guard !(element == .html && !draft.isFeed) else { return false }
        let parent = frames[frames.count - 1]
        var frame = Frame(place: .ignored, base: parent.base, language: parent.language)
        if parent.place != .ignored {
            inherit(from: tag, into: &frame)
            frame.place = place(of: element, in: parent.place, tag, frame)
        }
        frames.append(frame)
        return true
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if capture != nil {
            guard textsSize < FeedLimits.texts else { return }
            capture?.append(bytes)
        } else if frames[frames.count - 1].place == .person {
            guard let size = person?.text.count, size < 4_096 else { return }
            person?.text.append(contentsOf: bytes)
        }
    }

    mutating func end() {
        if let open = capture, open.depth > 0 {
            capture?.close(nestedNames.popLast())
            return
        }
        if let finished = capture {
            capture = nil
            textsSize += finished.size
            take(finished)
        }
        guard frames.count > 1, let frame = frames.popLast() else { return }
        leave(frame)
    }

    // MARK: - Places

    private mutating func inherit(from tag: XMLTag, into frame: inout Frame) {
        if let base = tag.attribute("xml:base") ?? channelBase(of: tag), let resolved = WebAddress.resolve(base, against: frame.base) {
            frame.base = resolved
        }
        if let language = tag.attribute("xml:lang") { frame.language = language.isEmpty ? nil : language }
    }

    /// The `BASE` of a channel of CDF.
    private func channelBase(of tag: XMLTag) -> String? { tag.name.lowercased() == "channel" ? tag.attribute("base") : nil }

    private mutating func place(of element: FeedElement, in parent: Place, _ tag: XMLTag, _ frame: Frame) -> Place {
        switch element {
        case .rss, .rdf, .channel, .feed:
            guard item == nil else { return .ignored }
            return enterFeed(element, tag, frame)
        case .item, .entry:
            guard parent != .media, parent != .source, parent != .person, parent != .hints else { return .ignored }
            return enterItem(tag, frame)
        default: break
        }
        switch parent {
        case .document, .wrapper: return .wrapper
        case .feed: return placeInFeed(of: element, tag, frame)
        case .item: return placeInItem(of: element, tag, frame)
        case .media: return placeInMedia(of: element, frame)
        case .source: return placeInSource(of: element)
        case .person: return placeInPerson(of: element, frame)
        case .hints: return placeInHints(of: element, frame)
        case .ignored: return .ignored
        }
    }

    private mutating func enterFeed(_ element: FeedElement, _ tag: XMLTag, _ frame: Frame) -> Place {
        draft.isFeed = true
        isAtom = isAtom || element == .feed
        draft.language.offer(frame.language, rank: 2)
        draft.link.offer(tag.attribute("href").flatMap { WebAddress.resolve($0, against: frame.base) }, rank: 3)
        return .feed
    }

    private mutating func enterItem(_ tag: XMLTag, _ frame: Frame) -> Place {
        keepItem()
        draft.isFeed = true
        guard draft.items.count < FeedLimits.items else {
            draft.omittedItems += 1
            return .ignored
        }
        var item = ItemDraft()
        item.id.offer(tag.attribute("rdf:about"), rank: 2)
        item.language.offer(frame.language, rank: 2)
        item.link.offer(tag.attribute("href").flatMap { WebAddress.resolve($0, against: frame.base) }, rank: 3)
        item.updated.offer(tag.attribute("lastmod").flatMap(FeedDate.parse), rank: 3)
        self.item = item
        return .item
    }

    private mutating func leave(_ frame: Frame) {
        switch frame.place {
        case .item: keepItem()
        case .person: keepPerson()
        default: break
        }
    }

    private mutating func keepItem() {
        guard let finished = item else { return }
        item = nil
        draft.items.append(finished)
    }

    private mutating func keepPerson() {
        guard let person else { return }
        self.person = nil
        let text = isAtom ? nil : TextFormat.html.text(of: person.text)
        let name = [person.name, text, person.email].compactMap { $0 }.first { !$0.isEmpty }.map(AuthorName.of)
        // The author of a copied entry's feed counts where the entry names none (RFC 4287, 4.2.1).
        let rank = frames.last?.place == .source ? 3 : 0
        if item != nil { item?.takeAuthor(name, rank: rank) } else { draft.author.offer(name) }
    }

    private mutating func placeInFeed(of element: FeedElement, _ tag: XMLTag, _ frame: Frame) -> Place {
        switch element {
        case .title, .dcTitle, .mediaTitle: begin(element, textFormat(tag), frame)
        case .link: readLink(tag, frame)
        case .language, .dcLanguage, .ttl, .updatePeriod, .updateFrequency: begin(element, .verbatim, frame)
        case .skipHours, .skipDays: return .hints
        case .author where isAtom:
            person = Person()
            return .person
        case .other, .items: return .wrapper
        default: break
        }
        return .ignored
    }

    private mutating func placeInItem(of element: FeedElement, _ tag: XMLTag, _ frame: Frame) -> Place {
        switch element {
        case .title, .dcTitle, .mediaTitle, .itunesTitle, .description, .summary, .abstract, .dcDescription, .dctermsAbstract,
            .mediaDescription,
            .itunesSummary, .itunesSubtitle, .encodedContent, .fullItem, .dcCreator, .dcAuthor, .itunesAuthor:
            begin(element, textFormat(tag), frame)
        case .body, .division: begin(element, .inline, frame)
        case .content: readContent(tag, frame)
        case .link: readLink(tag, frame)
        case .enclosure:
            item?.link.offer(tag.attribute("url").flatMap { WebAddress.resolve($0, against: frame.base) }, rank: FeedFields.enclosure)
        case .guid:
            capture = TextCapture(
                element, format: .verbatim, base: frame.base,
                isPermanentLink: tag.attribute("ispermalink").map { $0.lowercased() == "true" })
        case .author:
            person = Person()
            return .person
        case .source where isAtom: return .source
        case .mediaGroup, .mediaContent: return .media
        default: if FeedFields.isVerbatim(element) { begin(element, .verbatim, frame) }
        }
        return .ignored
    }

    private mutating func placeInSource(of element: FeedElement) -> Place {
        guard element == .author else { return .ignored }
        person = Person()
        return .person
    }

    private mutating func placeInMedia(of element: FeedElement, _ frame: Frame) -> Place {
        switch element {
        case .mediaTitle, .mediaDescription: begin(element, .rss, frame)
        case .mediaGroup, .mediaContent: return .media
        default: break
        }
        return .ignored
    }

    private mutating func placeInPerson(of element: FeedElement, _ frame: Frame) -> Place {
        if element == .name || element == .email { begin(element, .plain, frame) }
        return .ignored
    }

    private mutating func placeInHints(of element: FeedElement, _ frame: Frame) -> Place {
        if element == .hour || element == .day { begin(element, .verbatim, frame) }
        return .ignored
    }

    // MARK: - Texts

    private mutating func begin(_ element: FeedElement, _ format: TextFormat, _ frame: Frame) {
        capture = TextCapture(element, format: format, base: frame.base)
    }

    private func textFormat(_ tag: XMLTag) -> TextFormat {
        let type = tag.attribute("type").flatMap { $0.isEmpty ? nil : $0 }
        let mode = tag.attribute("mode")
        return isAtom || type != nil || mode != nil ? .atom(type: type, mode: mode) : .rss
    }

    private mutating func readContent(_ tag: XMLTag, _ frame: Frame) {
        guard tag.attribute("src") == nil else {
            item?.link.offer(tag.attribute("src").flatMap { WebAddress.resolve($0, against: frame.base) }, rank: 5)
            return
        }
        begin(.content, textFormat(tag), frame)
    }

    private mutating func readLink(_ tag: XMLTag, _ frame: Frame) {
        let rank = FeedFields.rank(ofRelation: tag.attribute("rel"), type: tag.attribute("type"))
        begin(.link, .address, frame)
        capture?.linkRank = tag.attribute("rel") == nil && !isAtom ? FeedFields.plainLink : rank
        guard let address = tag.attribute("href").flatMap({ WebAddress.resolve($0, against: frame.base) }) else { return }
        if item != nil {
            item?.link.offer(address, rank: rank)
            if ["alternate", nil].contains(tag.attribute("rel")) { item?.language.offer(tag.attribute("hreflang"), rank: 3) }
        } else if rank < (isAtom ? FeedFields.enclosure : FeedFields.selfLink) {
            draft.link.offer(address, rank: rank)
        }
    }

    private mutating func take(_ capture: TextCapture) {
        let text = capture.text
        guard !text.isEmpty || capture.mayBeInvisible else { return }
        if person != nil, capture.element == .name || capture.element == .email {
            if capture.element == .name { person?.name = text } else { person?.email = text }
        } else if item != nil {
            item?.take(text, of: capture)
        } else {
            draft.take(text, of: capture)
        }
    }
}
