import Foundation
import TestServers

/// Servers with certificates of their own, made for one test; they need `openssl`, and `nginx` where HTTP/2 is spoken.
final class Secured: Sendable {
    static let openssl = "/usr/bin/openssl"
    static let nginx = "/usr/sbin/nginx"

    static func isInstalled(_ program: String) -> Bool { FileManager.default.isExecutableFile(atPath: program) }

    let folder: URL
    /// File of all certificates made so far, for `ca_file`.
    var authorities: String { folder.appending(path: "authorities.pem").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "secured-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = FileManager.default.createFile(atPath: authorities, contents: nil)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Makes a certificate for `subject` (`IP:127.0.0.1`, `DNS:…`) that signs itself.
    func certify(_ name: String, for subject: String, isTrusted: Bool) async throws {
        let program = try Program(
            Self.openssl,
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=\(name)",
                "-addext", "subjectAltName=\(subject)", "-keyout", path(name, "key"), "-out", path(name, "pem"),
            ])
        await program.waitForExit()
        guard isTrusted else { return }
        let certificate = try Data(contentsOf: URL(filePath: path(name, "pem")))
        let file = try FileHandle(forWritingTo: URL(filePath: authorities))
        try file.seekToEnd()
        try file.write(contentsOf: certificate)
        try file.close()
    }

    /// A front that speaks HTTP/2 and passes requests on to `server`, with `X-Spoken` telling the protocol.
    func front(_ server: LoopbackServer, certificate name: String, protocols: String = "ssl http2") async throws -> (
        program: Program, port: Int
    ) {
        let port = try Self.freePort()
        let text = """
            daemon off; master_process off; pid nginx.pid; error_log stderr notice;
            events { worker_connections 64; }
            http {
                access_log off; client_body_temp_path tmp; proxy_temp_path tmp; fastcgi_temp_path tmp; uwsgi_temp_path tmp; scgi_temp_path tmp;
                server {
                    listen 127.0.0.1:\(port) \(protocols);
                    ssl_certificate \(path(name, "pem")); ssl_certificate_key \(path(name, "key"));
                    location / {
                        proxy_pass \(server.address("")); proxy_http_version 1.1; proxy_buffering off;
                        proxy_set_header Host $http_host; proxy_set_header X-Spoken $server_protocol;
                        proxy_set_header X-Connection $connection; proxy_pass_request_headers on;
                    }
                }
            }
            """
        try text.write(toFile: path(name, "conf"), atomically: true, encoding: .utf8)
        let program = try Program(Self.nginx, ["-p", folder.path, "-e", "stderr", "-c", path(name, "conf")])
        // Told once the port is open.
        _ = await program.errors.wait(for: "epoll")
        return (program, port)
    }

    // MARK: - Private

    private func path(_ name: String, _ kind: String) -> String { folder.appending(path: "\(name).\(kind)").path }

    private static func freePort() throws -> Int {
        let server = try LoopbackServer { _ in .hangUp }
        server.stop()
        return server.port
    }
}
