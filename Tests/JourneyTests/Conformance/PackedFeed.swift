import Foundation

/// `Wharf.feed()` in each content coding, and a feed of 24 MiB in those that pack it small.
///
/// Made with Python's zlib, brotli and zstandard; nothing here can pack br and zstd.
enum PackedFeed {
    static let gzip = bytes(
        """
        H4sIAAAAAAACA6XSPW/CMBAG4L9yyk6ucZYKHWZjYQTU2UqO5FTHsWzz9e8JQdAOUEXqeH5fnx7JpuW5s3DkEKV3i6zIPzJgV/W1uGaR7bar2We21BRi/CmpoaSp
        ao1zbDUlSZb1V2vCnvA+kBX3rduU/BzxdEtyPpvOW0bCMSNJ3D3uroUtXEyoIbDvQ4JiwqLisak5SK3HbDacjRPVHKsgPg1evbHioQCJsA/MYBojLif8XSG8c/5E
        qQko9QKl3qLU/1HlBFT5AlW+RZWTUPh8fhz+hr4C4F7BikcCAAA=
        """)
    static let deflate = bytes(
        """
        eNql0j1vwjAQBuC/cspOrnGWCh1mY2EE1NlKjuRUx7Fs8/XvCUHQDlBF6nh+X58eyablubNw5BCld4usyD8yYFf1tbhmke22q9lnttQUYvwpqaGkqWqNc2w1JUmW
        9Vdrwp7wPpAV963blPwc8XRLcj6bzltGwjEjSdw97q6FLVxMqCGw70OCYsKi4rGpOUitx2w2nI0T1RyrID4NXr2x4qEAibAPzGAaIy4n/F0hvHP+RKkJKPUCpd6i
        1P9R5QRU+QJVvkWVk1D4fH4c/oa+AlyKzTg=
        """)
    /// Without zlib's wrapping, as some servers send it.
    static let rawDeflate = bytes(
        """
        pdI9b8IwEAbgv3LKTq5xlgodZmNhBNTZSo7kVMexbPP17wlB0A5QRep4fl+fHsmm5bmzcOQQpXeLrMg/MmBX9bW4ZpHttqvZZ7bUFGL8KamhpKlqjXNsNSVJlvVX
        a8Ke8D6QFfet25T8HPF0S3I+m85bRsIxI0ncPe6uhS1cTKghsO9DgmLCouKxqTlIrcdsNpyNE9UcqyA+DV69seKhAImwD8xgGiMuJ/xdIbxz/kSpCSj1AqXeotT/
        UeUEVPkCVb5FlZNQ+Hx+HP6GvgI=
        """)
    static let brotli = bytes(
        """
        G0YCQBwHjrsg+wgLOlyONc/S1NVMY5vTuaVKKPpxKrstaTI4CE6d42dO1IpF0+xvQvNKspm7HguPD8xsc6SUhwyE9ToVlpq/X1Tz97OkbjbATsbJJM+dhjqJGLgg
        0z4ffls2sdMjkQJfmt4x+x6D1ZHnqovKPQhwJiI/amV5zf6xlmdu7j7lW4kfYKpBoSlq4RJGNFImbsACLfAjBwBYPtYt
        """)
    static let zstd = bytes(
        """
        KLUv/QBoHQYAIgsjGXB5A9AtNiHVVlThTSXPIXtBa4RZEOl/eAHR2vpeURQFhBBafv/1a4G+nCS7V4ntM8HYTybS6y/2FbIedRCjzyaC4FsvzCtHVXY8/RfL7/fr
        5xOzJOfC9t6B3UvFiv7s11KV1BN93r8dp1MqKagjtLZ2TAAjUBoHQCb60QVRZ2AQCACh19vqGk+LSzoWIODCLC4GAhbicy1sIpB3JHYRyXmSYdhAmpnC1k5gr/sa
        IwRMSfi898vcBwUcBoEQ2mIZ
        """)
    /// Two members, which together are the feed.
    static let gzipInTwo = bytes(
        """
        H4sIAAAAAAACA42OMQ+CMBCF/8qlu1ScjDnK5uKoxrmhB1wspWmr4r8XIUQHB8d333cvD8uhs3CnELl3hciztQByVW/YNYU4n/arrSgVhhg/0maUFFatdo6swsTJ
        krq0OtQo54CW3VW1KfmdlI83yWjQnbckUU4MOVG3/B6YLDx1MBDI9yFB/kdRvjQ1NzZqYqvxNiU0FKvAPo171dGyhxw4Qh2IQDeaXYbyW0E5z/k56gVxgxCrIwEA
        AB+LCAAAAAAAAgONjkEKwzAMBL+iDzSC+FaEP9BjX2BiJRF1HCOrtP19TdJDDy3kIla7CzugXFY16AlNLLGnJPnmZ7NyRnzMQceOn2EpibF1tpCmu0S/ZafmbR9F
        roNKMVmzvyYp0INUGJUZwhQkd4TfFUIxXjztd5++CCd4BY3wgXIHoNwPKPcXyh2CwmEOOXNqSmv1b3GEomYkAQAA
        """)
    /// Two frames, which together are the feed.
    static let zstdInTwo = bytes(
        """
        KLUv/WAjAEUFAHIKIRlg1wMPbCLyhhVtDMhHqTkiIYQJ50iCIOABld937VqYH6XI7jVi+/yYvlzgtP7Sr491qF2/AEJ/Se/xrRb1ylCNG0t/pfL77dq5pFXUXMic
        M+i9E6Tmy3Yd1Tg50OX921D6nHF6GhLW1oYIUAQJ0wCHNB+ynukMDMIDjmm9rY6xrDSkAwwgQIIu7ZjqQoNf0MgrtDHBYCD2e++RuQUFaBgDIbTVMii1L/1gJAAV
        BAASyBgWkLsBqBbBet0sWMs837ozNG1OUsx8Qvuepy7j1hRSZEopLVcPMu5BV+Hv1NSgtToUMruBrxGha0ZsW/pde/F4aSoCdjVzaCpKZk5RDgeGK6TJFNw/sklr
        psvs+1MRvi+OHQMLAMAjYDmQMEAExt75AYOUgdMofjEb+Snl4FJl
        """)
    /// First in gzip, then in br.
    static let gzipInBrotli = bytes(
        """
        i2+AH4sIAAAAAAACA6XSPW/CMBAG4L9yyk6ucZYKHWZjYQTU2UqO5FTHsWzz9e8JQdAOUEXqeH5fnx7JpuW5s3DkEKV3i6zIPzJgV/W1uGaR7bar2We21BRi/Cmp
        oaSpao1zbDUlSZb1V2vCnvA+kBX3rduU/BzxdEtyPpvOW0bCMSNJ3D3uroUtXEyoIbDvQ4JiwqLisak5SK3HbDacjRPVHKsgPg1evbHioQCJsA/MYBojLif8XSG8
        c/5EqQko9QKl3qLU/1HlBFT5AlW+RZWTUPh8fhz+hr4C4F7BikcCAAAD
        """)

    static let gzipOfNothing = bytes("H4sIAAAAAAACAwMAAAAAAAAAAAA=")
    static let brotliBomb = bytes(
        """
        y///P/gdB3Yss4WSYCG+f9QgPD5zEkZGrkRcupFXanlMI3DDE8bQnyclI7e8/wP+///BLwEQh0UAuvd//P//g18CIA4LAHTv/0IHAL+RWqyJ44HcxvYR148QCqRR
        xUsWIUpCkYE+vt8ismJGbu8I
        """)
    static let zstdBomb = bytes(
        """
        KLUv/QBobAEARAI8cnNzIHZlcnNpb249IjIuMCI+PGNoYW5uZWw+PHRpdGxlPiABAMz+z8ETAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQ
        IAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAg
        AgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECAC
        ABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIA
        ECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQ
        IAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAg
        AgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECAC
        ABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIA
        ECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECACABAgAgAQIAIAECD1AADAPC90aXRsZT48L2NoYW5u
        ZWw+PC9yc3M+AQBIAAQ=
        """)

    private static func bytes(_ base64: String) -> [UInt8] {
        [UInt8](Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data())
    }
}
