/// An exchange from hop to hop: where it goes next, with what, and how much time is left.
struct Journey {
    private(set) var job: TransferJob
    private var redirects: [WebRedirect] = []
    private let first: WebAddress

    /// - Throws: `WebClientError` where the request cannot be sent as it is.
    init(_ request: WebRequest) throws(WebClientError) {
        if let parts = request.parts { first = parts } else { first = try WebAddress(request.address) }
        if let name = request.headers.unsendable { throw .invalidHeader(address: first.text, name: name) }
        job = TransferJob(
            address: first, credentials: Self.credentials(of: first), method: request.method, headers: request.headers,
            limits: request.limits,
            timeLeft: request.limits.total, allowPrivate: request.allowPrivate, dropsRedirectBody: request.limits.redirects > 0)
        try guardLiteralAddress()
    }

    /// Prepares the next hop if the answer asks for one and redirects are followed.
    ///
    /// - Throws: `WebClientError` where it leads nowhere or no time is left.
    mutating func goOn(after answer: HopAnswer) throws(WebClientError) -> Bool {
        guard job.limits.redirects > 0, let target = answer.redirectTarget else { return false }
        guard redirects.count < job.limits.redirects else { throw .tooManyRedirects(address: first.text, limit: job.limits.redirects) }
        let next = try WebAddress(target, relativeTo: job.address)
        redirects.append(WebRedirect(status: answer.status, from: job.address.text, to: next.text))
        job.timeLeft -= answer.time
        guard job.timeLeft > .zero else { throw .timeout(address: first.text, phase: .answering, limit: job.limits.total) }
        move(to: next, status: answer.status)
        try guardLiteralAddress()
        return true
    }

    func response(_ answer: HopAnswer) -> WebResponse {
        var response = WebResponse(
            status: answer.status, headers: answer.headers, body: answer.body, address: job.address.text, redirects: redirects)
        response.lease = answer.lease
        return response
    }

    // MARK: - Private

    /// Credentials stay with the origin they were given for; a server's own in a Location are not used.
    private mutating func move(to next: WebAddress, status: Int) {
        if next.origin != first.origin { job.headers.remove("authorization") }
        job.credentials = next.origin == first.origin ? Self.credentials(of: first) : nil
        job.address = next
        if status < 307, case .post = job.method {
            job.method = .get
            job.headers.remove("content-type")
        }
    }

    /// Behind a proxy nothing else sees such an address, and without one it saves the attempt.
    private func guardLiteralAddress() throws(WebClientError) {
        guard !job.allowPrivate, let literal = job.address.literalAddress, let kind = literal.specialKind else { return }
        throw .forbiddenAddress(address: job.address.text, connected: literal.description, kind: kind)
    }

    private static func credentials(of address: WebAddress) -> TransferJob.Credentials? {
        guard address.user != nil || address.password != nil else { return nil }
        return TransferJob.Credentials(user: address.user ?? "", password: address.password ?? "")
    }
}
