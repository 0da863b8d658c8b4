import DataSources
import HTTPClient
import LoopbackServer
import Measures
import Testing
import Text
import Words

@testable import API

@Suite("What went wrong, as the screen says it")
struct FaultMappingTests {
  private static let errors: [HTTPError] = [
    .libraryMissing, .invalidRequest, .unknownHost("a"), .connectionRefused("a:1"),
    .unreachable("a", code: 113), .proxyRefused(status: 407), .proxyRefused(status: nil),
    .certificate(host: "a", .expired), .certificate(host: "a", .notYetValid),
    .certificate(host: "a", .wrongHost), .certificate(host: "a", .untrusted),
    .certificate(host: "a", .revoked), .certificate(host: "a", .other("s3cret \u{1B}[2J")),
    .handshake(host: "a", detail: "s3cret"), .certificateFile("f"), .certificateFile(nil),
    .timedOut(.connect, after: .milliseconds(10)), .timedOut(.stall, after: .seconds(15)),
    .truncated(received: 1, announced: 2), .notHTTP(host: "a"), .headTooLarge(limit: 1),
    .bodyTooLarge(limit: 1), .decompressedTooLarge(limit: 2), .eventTooLarge(limit: 1),
    .damagedCompression, .redirectedElsewhere("http://b"), .redirectedToPlain("http://a"),
    .tooManyRedirects(limit: 5), .malformedRedirect, .cancelled,
    .failed(code: 99, detail: "s3cret"),
  ]

  @Test("is told in both languages, without the token", arguments: errors)
  func told(_ error: HTTPError) throws {
    let source = try Serving.source(
      "https://a.test", token: Secret("s3cret"), decoder: Decoding.sample)
    let meant = source.sourceError(error)
    for language in [Language.vietnamese, .english] {
      let text = Words(language).sourceError(meant).string
      #expect(!text.isEmpty && !text.contains("{") && !text.contains("s3cret"), "\(text)")
    }
  }

  @Test("is told apart")
  func different() throws {
    let source = try Serving.source("https://a.test", decoder: Decoding.sample)
    let words = Words(.vietnamese)
    let texts = Self.errors.map { words.sourceError(source.sourceError($0)).string }
    #expect(Set(texts).count == texts.count)
  }

  @Test(
    "may pass by itself, or not",
    arguments: [
      (HTTPError.truncated(received: 0, announced: nil), true), (.connectionRefused("a"), true),
      (.timedOut(.stall, after: .seconds(1)), true), (.unknownHost("a"), true),
      (.libraryMissing, false), (.certificate(host: "a", .expired), false),
      (.redirectedElsewhere("b"), false), (.notHTTP(host: "a"), false),
    ])
  func transient(_ error: HTTPError, isTransient: Bool) throws {
    let source = try Serving.source("https://a.test", decoder: Decoding.sample)
    #expect(source.sourceError(error).isTransient == isTransient)
  }
}
