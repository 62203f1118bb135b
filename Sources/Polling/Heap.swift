/// Elements of which the smallest is at hand; adding one and taking the smallest cost the logarithm of their number.
struct Heap<Element: Comparable & Sendable>: Sendable {
    private var elements: [Element] = []

    var first: Element? { elements.first }

    mutating func add(_ element: Element) {
        elements.append(element)
        var place = elements.count - 1
        while place > 0, elements[place] < elements[(place - 1) / 2] {
            elements.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func takeFirst() -> Element? {
        guard let first = elements.first, let last = elements.popLast() else { return nil }
        guard !elements.isEmpty else { return first }
        elements[0] = last
        sink()
        return first
    }

    // MARK: - Private

    private mutating func sink() {
        var place = 0
        while let child = smallerChild(of: place), elements[child] < elements[place] {
            elements.swapAt(place, child)
            place = child
        }
    }

    private func smallerChild(of place: Int) -> Int? {
        let left = 2 * place + 1
        guard left < elements.count else { return nil }
        let right = left + 1
        return right < elements.count && elements[right] < elements[left] ? right : left
    }
}
