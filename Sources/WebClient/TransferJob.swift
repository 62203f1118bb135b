/// One hop of an exchange, ready to be started.
struct TransferJob: Sendable {
    var address: WebAddress
    /// Name and password for this hop's head.
    var credentials: Credentials?
    var method: WebRequest.Method
    var headers: WebHeaders
    var limits: WebLimits
    /// What is left of `limits.total`.
    var timeLeft: Duration
    var allowPrivate: Bool
    /// Whether a redirect's body is of no interest.
    var dropsRedirectBody: Bool

    struct Credentials: Sendable {
        var user: String
        var password: String
    }
}

/// What one hop brought.
struct HopAnswer: Sendable {
    var status: Int
    var headers: WebHeaders
    var body: [UInt8]
    /// The Location header of a redirect.
    var redirectTarget: String?
    var time: Duration
    /// Of a large body.
    var lease: BodyLease?
}
