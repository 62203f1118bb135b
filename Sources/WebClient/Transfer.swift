import CCurl
import Glibc

/// One hop under way on an easy handle; lives on the loop's thread only, libcurl's callbacks included.
final class Transfer {
    let easy: UnsafeMutableRawPointer
    let job: TransferJob
    /// Where this transfer fails by our own doing; libcurl then only knows that it was told to stop.
    private var failure: WebClientError?
    /// Addresses that the guard kept from being connected to.
    private var refusals: [WebClientError] = []
    private var openedSockets = 0
    private var head = AnswerHead()
    private var body: [UInt8] = []
    /// Of a body that is encoded.
    private var decoder: ContentDecoder?
    private var hasBodyBegun = false
    /// Takes a place for a large body; nil where there is none.
    private let takePlace: () -> BodyLease?
    private var lease: BodyLease?
    private var pausedAt: ContinuousClock.Instant?
    private var pausedTime = Duration.zero
    private var isCutShort = false
    private let usesProxy: Bool
    private let headerList: UnsafeMutablePointer<curl_slist>?
    private let errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

    /// Sets `easy`, which is new, up for the job.
    ///
    /// - Parameter takePlace: Takes a place for a large body; nil where there is none, then the transfer pauses until `resume`.
    init(_ job: TransferJob, on easy: UnsafeMutableRawPointer, settings: WebClientSettings, takePlace: @escaping () -> BodyLease?) {
        self.easy = easy
        self.job = job
        self.takePlace = takePlace
        usesProxy = settings.proxy != nil
        headerList = Self.list(of: job)
        errorText.pointee = 0
        setUp(settings)
        setUpCallbacks()
        setUpMethod()
    }

    deinit {
        curl_slist_free_all(headerList)
        errorText.deallocate()
    }

    /// What the finished transfer came to.
    func outcome(_ result: CURLcode) -> Result<HopAnswer, WebClientError> {
        if let failure { return .failure(failure) }
        guard result == CURLE_OK || isCutShort else { return .failure(error(for: result)) }
        if let fault = headFault ?? codingFault { return .failure(fault) }
        return .success(
            HopAnswer(
                status: head.status, headers: head.headers, body: body, redirectTarget: head.redirectTarget, time: time,
                lease: lease))
    }

    // MARK: - Called back by libcurl

    fileprivate func takeHeader(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        if !head.take(line) {
            failure = .headersTooLarge(address: job.address.text)
        } else if head.hasContradictoryLengths {
            failure = .badProtocol(address: job.address.text, cause: "two lengths")
        }
        return failure == nil ? line.count : 0
    }

    fileprivate func takeBody(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard hasRoom(for: bytes.count) else { return Int(CURL_WRITEFUNC_PAUSE) }
        do throws(ContentDecoder.Fault) {
            if !hasBodyBegun, !isBodyDropped { decoder = try bodyDecoder(startingWith: bytes.first) }
            hasBodyBegun = true
            let isTaken = try decoder?.decode(bytes) { keep($0) } ?? keep(bytes)
            return isTaken ? bytes.count : 0
        } catch {
            refuse(error)
            return 0
        }
    }

    fileprivate func openSocket(_ request: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
        let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr)!
        let address = NetworkAddress(socketAddress: UnsafeRawPointer(request) + offset, family: request.pointee.family)
        guard usesProxy || isAllowed(address) else { return CURL_SOCKET_BAD }
        openedSockets += 1
        let type = request.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue)
        return socket(request.pointee.family, type, request.pointee.protocol)
    }

    /// Looks at the connection about to be used, which may have been opened for another transfer with other rights.
    fileprivate func mayUse(_ connected: String) -> Bool {
        guard !usesProxy, !isAllowed(NetworkAddress(connected)) else { return true }
        failure = refusals.last
        return false
    }

    // MARK: - Setting up

    private func setUp(_ settings: WebClientSettings) {
        set(CURLOPT_URL, job.address.text)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        // Each hop is a transfer of its own.
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_NOSIGNAL, 1)
        // Otherwise a name server that does not answer holds up the whole loop when its transfer ends.
        set(CURLOPT_QUICK_EXIT, 1)
        // An empty text also keeps the proxy variables of the environment out.
        set(CURLOPT_PROXY, settings.proxy ?? "")
        set(CURLOPT_NOPROXY, "")
        set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
        set(CURLOPT_USERAGENT, settings.userAgent)
        if let caFile = settings.caFile { set(CURLOPT_CAINFO, caFile) }
        set(CURLOPT_CONNECTTIMEOUT_MS, max(1, job.limits.connect.wholeMilliseconds))
        set(CURLOPT_TIMEOUT_MS, max(1, job.timeLeft.wholeMilliseconds))
        set(CURLOPT_LOW_SPEED_LIMIT, job.limits.lowSpeed)
        set(CURLOPT_LOW_SPEED_TIME, Int(job.limits.lowSpeedTime.components.seconds))
        ccurl_set_list(easy, CURLOPT_HTTPHEADER, headerList)
        guard let credentials = job.credentials else { return }
        set(CURLOPT_USERNAME, credentials.user)
        set(CURLOPT_PASSWORD, credentials.password)
    }

    private func setUpMethod() {
        guard case .post(let body) = job.method else { return }
        set(CURLOPT_POSTFIELDSIZE, body.count)
        body.withUnsafeBytes { bytes in
            _ = ccurl_set_pointer(easy, CURLOPT_COPYPOSTFIELDS, UnsafeMutableRawPointer(mutating: bytes.baseAddress) ?? easy)
        }
    }

    private func setUpCallbacks() {
        let this = Unmanaged.passUnretained(self).toOpaque()
        for option in [CURLOPT_HEADERDATA, CURLOPT_WRITEDATA, CURLOPT_OPENSOCKETDATA, CURLOPT_PREREQDATA] {
            ccurl_set_pointer(easy, option, this)
        }
        ccurl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
        ccurl_set_write(easy, CURLOPT_HEADERFUNCTION) { Transfer.of($3).takeHeader(Transfer.bytes($0, $1 * $2)) }
        ccurl_set_write(easy, CURLOPT_WRITEFUNCTION) { Transfer.of($3).takeBody(Transfer.bytes($0, $1 * $2)) }
        ccurl_set_open_socket(easy) { Transfer.of($0).openSocket($2!) }
        ccurl_set_prerequest(easy) { this, connected, _, _, _ in
            Transfer.of(this).mayUse(String(cString: connected!)) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
    }

    private static func list(of job: TransferJob) -> UnsafeMutablePointer<curl_slist>? {
        var list = curl_slist_append(nil, acceptEncoding)
        // Some servers never answer the question that libcurl asks before long bodies.
        if case .post = job.method { list = curl_slist_append(list, "Expect:") }
        job.headers.eachLine { list = curl_slist_append(list, $0) }
        return list
    }

    /// Bodies are decoded here and not by libcurl, see ContentDecoder.
    private static let acceptEncoding = "Accept-Encoding: \(ContentDecoder.acceptEncoding)"

    private func set(_ option: CURLoption, _ value: Int) { ccurl_set_long(easy, option, value) }

    private func set(_ option: CURLoption, _ value: String) { ccurl_set_text(easy, option, value) }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> Transfer {
        Unmanaged<Transfer>.fromOpaque(pointer!).takeUnretainedValue()
    }

    private static func bytes(_ data: UnsafeMutablePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: UnsafeRawPointer(data)?.assumingMemoryBound(to: UInt8.self), count: count)
    }
}

// MARK: - Room for large bodies

extension Transfer {
    /// Goes on with a place for its body; what libcurl has kept comes at once.
    func resume(with lease: BodyLease) {
        self.lease = lease
        if let pausedAt { pausedTime += .now - pausedAt }
        pausedAt = nil
        set(CURLOPT_TIMEOUT_MS, max(1, (job.timeLeft + pausedTime).wholeMilliseconds))
        curl_easy_pause(easy, CURLPAUSE_CONT)
    }

    var isPaused: Bool { pausedAt != nil }

    /// A body that grows large takes a place, or waits for one, which is not its server's fault.
    private func hasRoom(for count: Int) -> Bool {
        guard lease == nil, body.count + count > WebLimits.largeBytes else { return true }
        lease = takePlace()
        guard lease == nil else { return true }
        pausedAt = .now
        set(CURLOPT_TIMEOUT_MS, 0)
        return false
    }
}

// MARK: - Taking the body

extension Transfer {
    private var isBodyDropped: Bool { job.dropsRedirectBody && head.redirectTarget != nil }

    /// gzip that is not named is known by its first byte, which no text has.
    private func bodyDecoder(startingWith first: UInt8?) throws(ContentDecoder.Fault) -> ContentDecoder? {
        let codings = head.codings.isEmpty && first == 0x1F ? ["gzip"] : head.codings
        // What is encoded may be a little longer than what it decodes to.
        return codings.isEmpty ? nil : try ContentDecoder(codings, limit: job.limits.maxBytes + 65_536)
    }

    /// - Returns: whether all of it had room.
    private func keep(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let room = (isBodyDropped ? min(WebLimits.redirectBytes, job.limits.maxBytes) : job.limits.maxBytes) - body.count
        body.append(contentsOf: bytes.prefix(room))
        if bytes.count > room { overflow() }
        return bytes.count <= room
    }

    private func overflow() {
        isCutShort = isBodyDropped || job.limits.overflow == .isCut
        failure = isCutShort ? nil : .tooLarge(address: job.address.text, limit: job.limits.maxBytes)
    }

    private func refuse(_ fault: ContentDecoder.Fault) {
        let address = job.address.text
        switch fault {
        case .tooLarge: overflow()
        case .unknown(let coding): failure = .badEncoding(address: address, cause: "unknown content coding “\(coding.prefix(40))”")
        case .tooMany: failure = .badEncoding(address: address, cause: "too many content codings")
        case .corrupt(let coding): failure = .badEncoding(address: address, cause: "its \(coding) stream is damaged")
        }
    }
}

// MARK: - Judging

extension Transfer {
    private func isAllowed(_ connected: @autoclosure () -> NetworkAddress?) -> Bool {
        guard !job.allowPrivate else { return true }
        let address = connected()
        guard let kind = address.map(\.specialKind) ?? "unknown" else { return true }
        refusals.append(.forbiddenAddress(address: job.address.text, connected: address?.description ?? "?", kind: kind))
        return false
    }

    /// libcurl takes a head that breaks off for a whole one.
    private var headFault: WebClientError? {
        head.isComplete ? nil : .truncated(address: job.address.text, cause: "its head does not end")
    }

    private var codingFault: WebClientError? {
        guard !isCutShort, let coding = decoder?.unfinished else { return nil }
        return .truncated(address: job.address.text, cause: "its \(coding) stream does not end")
    }

    /// Without pauses.
    private var time: Duration { .microseconds(offset(CURLINFO_TOTAL_TIME_T)) - pausedTime }

    private func offset(_ what: CURLINFO) -> Int64 {
        var value: curl_off_t = 0
        return ccurl_get_offset(easy, what, &value) == CURLE_OK ? Int64(value) : 0
    }

    private func error(for result: CURLcode) -> WebClientError {
        let (address, cause) = (job.address.text, cause(of: result))
        switch result {
        case CURLE_URL_MALFORMAT: return .invalidAddress(address)
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: return .unresolved(address: address, cause: cause)
        case CURLE_COULDNT_CONNECT: return openedSockets == 0 ? refusals.last ?? unreachable(cause) : unreachable(cause)
        case CURLE_OPERATION_TIMEDOUT: return timeoutError
        case CURLE_PARTIAL_FILE: return .truncated(address: address, cause: cause)
        // Somebody is there, and has broken off, whether its head came through before or not.
        case CURLE_HTTP2, CURLE_HTTP2_STREAM: return .truncated(address: address, cause: cause)
        case CURLE_RECV_ERROR:
            return head.status > 0 ? .truncated(address: address, cause: cause) : unreachable(cause)
        // What libcurl says of a single line beyond its limit of 100 KB.
        case CURLE_OUT_OF_MEMORY where head.status > 0 && !head.isComplete: return .headersTooLarge(address: address)
        case CURLE_SEND_ERROR, CURLE_GOT_NOTHING: return unreachable(cause)
        case _ where Self.tlsErrors.contains(result.rawValue): return .insecure(address: address, cause: cause)
        default: return .badProtocol(address: address, cause: cause)
        }
    }

    private func unreachable(_ cause: String) -> WebClientError { .unreachable(address: job.address.text, cause: cause) }

    private var timeoutError: WebClientError {
        let (address, limits) = (job.address.text, job.limits)
        if offset(CURLINFO_PRETRANSFER_TIME_T) == 0 {
            return .timeout(address: address, phase: .connecting, limit: min(limits.connect, limits.total))
        }
        guard time >= limits.lowSpeedTime, time < job.timeLeft else {
            return .timeout(address: address, phase: .answering, limit: limits.total)
        }
        return .tooSlow(address: address, bytesPerSecond: limits.lowSpeed, time: limits.lowSpeedTime)
    }

    private func cause(of result: CURLcode) -> String {
        let detail = String(cString: errorText)
        let text = detail.isEmpty ? String(cString: curl_easy_strerror(result)) : detail
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(200).filter { $0.properties.generalCategory != .control }))
    }

    private static let tlsErrors: Set<UInt32> = Set(
        [
            CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_CRL_BADFILE,
            CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_CLIENTCERT, CURLE_USE_SSL_FAILED,
        ].map(\.rawValue))
}
