import API
import DataSources
import LoopbackServer
import Measures
import Testing
import Text

@Suite("Documents of the contract over HTTP")
struct ContractTests {
  private func pull(
    _ body: [UInt8], status: String = "200 OK", kind: String = "application/json"
  ) async throws -> Result<ReadOutcome?, SourceError> {
    let server = try LoopbackServer { connection in
      _ = connection.request()
      connection.answer(status, headers: ["Content-Type: \(kind)", "ETag: \"1\""], body: body)
    }
    return await Serving.pull(try Serving.source(server.address(), decoder: .contract))
  }

  @Test("are read as they were written")
  func roundTrip() async throws {
    let rows = ["da-nang", "ha-noi"].map { unit in
      """
      {"period":"2024-07","unit":"\(unit)","indicator":"e2e","numerator":40,"denominator":100}
      """
    }
    let text = "{\"contract\":\"dvctop/1\",\"observations\":[\(rows.joined(separator: ","))]}"
    let first = try #require(try await pull(Array(text.utf8)).get())
    #expect(first.dataset.observations.count == 2)
    #expect(first.version == Version("\"1\""))
    #expect(first.errorCount == 0)
    let again = try #require(try await pull(DatasetDocument.encode(first.dataset)).get())
    #expect(again.dataset.observations.count == 2)
    #expect(again.errorCount == 0)
  }

  @Test(
    "that are none say where, and never become data",
    arguments: [
      Array("{\"contract\":\"dvctop/1\",".utf8), Array("{} {}".utf8), [], Array("null".utf8),
      Array("{\"contract\":\"dvctop/1\",\"observations\":[\"".utf8) + [0xC3, 0x28]
        + Array("\"]}".utf8), [0xFF, 0xFE, 0x7B, 0x00],
    ] as [[UInt8]])
  func malformed(_ body: [UInt8]) async throws {
    let error = try #require(try await pull(body).failure)
    switch error {
    case .unusable(let problems, _):
      #expect(problems.first?.file.string.hasPrefix("http://127.0.0.1:") == true)
    case .contractVersion, .malformed: break
    default: Issue.record("\(error)")
    }
    #expect(!error.isTransient)
  }

  @Test("of another version are refused by its name")
  func version() async throws {
    let body = Array("{\"contract\":\"dvctop/9\",\"observations\":[]}".utf8)
    let error = try await pull(body).failure
    #expect(error == .contractVersion(found: SafeText("dvctop/9")))
  }

  @Test(
    "of problems give their title",
    arguments: [
      ("{\"title\":\"Kh\\u00f4ng c\\u00f3\",\"status\":400}", "Không có"), ("{\"title\":1}", ""),
      ("not JSON", ""), ("[]", ""),
    ])
  func title(_ body: String, title: String) async throws {
    let error = try await pull(
      Array(body.utf8), status: "400 Bad Request", kind: "application/problem+json"
    ).failure
    #expect(error == .httpStatus(400, detail: SafeText(title)))
  }
}
