import Foundation
import LoopbackServer
import Testing

@testable import HTTPClient

@Suite("Certificates")
struct CertificateTests {
  private static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"

  private func client(_ file: String?, system: String? = nil) -> HTTPClient {
    var configuration = HTTPConfiguration(userAgent: "t", certificateFile: file)
    configuration.systemCertificates = system
    return HTTPClient(configuration)
  }

  @Test("are accepted when their authority is trusted, and not otherwise")
  func authority() async throws {
    let certificates = try TestCertificates()
    let server = try TLSServer(certificates, .good, answer: Self.answer)
    let request = try Asking.request(server.address)
    #expect(
      await Asking.failure(request, client: client(nil))
        == .certificate(host: "127.0.0.1", .untrusted))
    let trusting = client(certificates.authority)
    #expect(try await Asking.result(request, client: trusting).get().text == "{}")
  }

  @Test(
    "with a fault are not accepted even from an authority that is trusted",
    arguments: [
      (TestCertificates.Kind.expired, CertificateFault.expired), (.wrongHost, .wrongHost),
      (.selfSigned, .untrusted),
    ])
  func fault(_ kind: TestCertificates.Kind, fault: CertificateFault) async throws {
    let certificates = try TestCertificates()
    let server = try TLSServer(certificates, kind, answer: Self.answer)
    let request = try Asking.request(server.address, token: Secret("t0ken"))
    let error = await Asking.failure(request, client: client(certificates.authority))
    #expect(error == .certificate(host: "127.0.0.1", fault))
  }

  @Test("of the system stay trusted beside those of a file")
  func both() async throws {
    let system = try TestCertificates()
    let added = try TestCertificates()
    let trusting = client(added.authority, system: system.authority)
    for certificates in [system, added] {
      let server = try TLSServer(certificates, .good, answer: Self.answer)
      let request = try Asking.request(server.address)
      #expect(try await Asking.result(request, client: trusting).get().text == "{}")
    }
  }

  @Test("that cannot be read are said so, by the name of their file")
  func file() async throws {
    let certificates = try TestCertificates()
    let server = try TLSServer(certificates, .good, answer: Self.answer)
    let request = try Asking.request(server.address)
    let folder = certificates.folder.path
    let empty = certificates.folder.appending(path: "empty")
    try Data("no certificate".utf8).write(to: empty)
    for path in ["\(folder)/absent.pem", folder, empty.path, "/dev/zero"] {
      let error = await Asking.failure(request, client: client(path))
      #expect(error == .certificateFile(path))
    }
  }

  @Test("are wanted where encryption was asked for")
  func plainServer() async throws {
    let server = try LoopbackServer { connection in
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
      connection.waitUntilClientLeaves()
    }
    let error = await Asking.failure(try Asking.request("https://127.0.0.1:\(server.port)/"))
    guard case .handshake(host: "127.0.0.1", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }
}
