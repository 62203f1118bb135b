/// The elements that are open, by numbers of their names, so that each end tag closes what it means.
struct OpenElements {
    private var names: [UInt64] = []
    /// Elements open beyond the limit, by name; their tags are left out.
    private var omitted: [UInt64: Int] = [:]

    var isEmpty: Bool { names.isEmpty }
    var isFull: Bool { names.count >= FeedLimits.depth }
    var count: Int { names.count }

    /// Whether the element is within the limit.
    mutating func open(_ name: UInt64) -> Bool {
        guard !isFull else {
            if omitted.count < FeedLimits.names || omitted[name] != nil { omitted[name, default: 0] += 1 }
            return false
        }
        names.append(name)
        return true
    }

    /// How many elements an end tag closes; none where it matches nothing.
    mutating func close(_ name: UInt64) -> Int {
        if !omitted.isEmpty, let hidden = omitted[name], hidden > 0 {
            omitted[name] = hidden - 1
            return 0
        }
        guard let outermost = names.lastIndex(of: name) else { return 0 }
        defer { names.removeSubrange(outermost...) }
        return names.count - outermost
    }
}
