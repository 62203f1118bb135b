import FeedParsing
import Foundation
import NewsModel
import Polling
import WebClient

extension WebResponse {
    /// To be sent back as they are.
    var validators: Validators {
        Validators(entityTag: headers.first("ETag"), lastModified: headers.first("Last-Modified"))
    }

    /// How long the answer stays fresh, where its publisher says so.
    func lifetime(at now: Date) -> Duration? {
        CacheLifetime.of(
            cacheControl: headers.all("Cache-Control").joined(separator: ", "), expires: headers.first("Expires"),
            age: headers.first("Age"),
            at: now)
    }

    /// What the parser needs to know of where the bytes came from.
    var origin: FeedOrigin {
        FeedOrigin(
            address: address, contentType: headers.first("Content-Type"), contentLocation: headers.first("Content-Location"),
            contentLanguage: headers.first("Content-Language"))
    }

    /// Where permanent redirects led.
    var movedTo: String? {
        PermanentMove.target(of: redirects.map { ($0.status, $0.to) })
    }
}
