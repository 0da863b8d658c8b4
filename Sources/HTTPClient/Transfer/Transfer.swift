import CCurl

/// One request and the redirects that follow from it, carried out on the calling thread.
struct Transfer: Sendable {
  let request: HTTPRequest
  let configuration: HTTPConfiguration
  let cancellation: TransferSwitch

  /// What became of one request.
  struct Hop {
    let outcome: transfer_outcome
    /// Where the answer sends to, as a whole address; empty if nowhere.
    let redirect: String
    /// libcurl's own words.
    let detail: String

    init(_ outcome: transfer_outcome) {
      self.outcome = outcome
      redirect = outcome.redirect.map { String(cString: $0) } ?? ""
      detail = outcome.detail.map { String(cString: $0) } ?? ""
    }
  }

  /// Carries it out, blocking this thread until the answer has ended.
  ///
  /// - Throws: why there is no answer, or not all of it.
  func run(into consumer: AnswerReceiver.Consumer) throws(HTTPError) {
    guard transfer_library_is_loaded() else { throw .libraryMissing }
    guard let headerLines = request.headerLines else { throw .invalidRequest }
    let certificates: [UInt8] =
      if let file = configuration.certificateFile {
        try TrustedCertificates.load(file: file, system: configuration.systemCertificates)
      } else {
        []
      }
    let start = ContinuousClock.now
    var address = request.address
    for _ in 0...request.limits.redirects {
      let receiver = AnswerReceiver(
        address: address, limits: request.limits, followsRedirects: request.method == .get,
        consumer: consumer)
      let hop = try ask(address, headerLines, certificates, since: start, receiver: receiver)
      if let error = error(of: hop, at: address, receiver: receiver) { throw error }
      guard receiver.isRedirect else { return }
      address = try next(after: address, hop)
    }
    throw .tooManyRedirects(limit: request.limits.redirects)
  }

  /// Asks one address.
  private func ask(
    _ address: HTTPAddress, _ headerLines: [String], _ certificates: [UInt8],
    since start: ContinuousClock.Instant, receiver: AnswerReceiver
  ) throws(HTTPError) -> Hop {
    guard let transfer = transfer_new(address.description) else { throw .libraryMissing }
    defer { transfer_free(transfer) }
    transfer_set_user_agent(transfer, configuration.userAgent)
    for line in headerLines { transfer_add_header(transfer, line) }
    transfer_set_proxy(
      transfer, configuration.proxy.address(for: address.origin.scheme),
      configuration.proxy.exceptions)
    var limits = limits(since: start)
    var body: [UInt8]?
    if case .post(let bytes, _) = request.method { body = bytes }
    var sink = receiver.sink()
    var outcome = transfer_outcome()
    certificates.withUnsafeBufferPointer { trusted in
      if !trusted.isEmpty {
        transfer_set_certificates(transfer, trusted.baseAddress, trusted.count)
      }
      (body ?? []).withUnsafeBufferPointer { sent in
        if body != nil { transfer_set_body(transfer, sent.baseAddress, sent.count) }
        withExtendedLifetime(receiver) {
          transfer_run(transfer, &limits, &sink, cancellation.descriptor, &outcome)
        }
      }
    }
    return Hop(outcome)
  }

  /// What is left of each deadline; all of them count from the first request.
  private func limits(since start: ContinuousClock.Instant) -> transfer_limits {
    let passed = ContinuousClock.now - start
    let deadlines = request.deadlines
    func left(of duration: Duration) -> Int64 {
      max(1, (duration - passed).milliseconds)
    }
    return transfer_limits(
      connect: left(of: deadlines.connect), first_byte: left(of: deadlines.firstByte),
      whole: deadlines.whole.map(left) ?? 0,
      stall_window: max(1, deadlines.stallWindow.milliseconds),
      stall_bytes: Int64(max(1, deadlines.stallBytes)),
      wire_bytes: Int64(request.limits.wireBytes))
  }

  /// Where a redirect leads, if it may be followed.
  private func next(
    after address: HTTPAddress, _ hop: Hop
  ) throws(HTTPError) -> HTTPAddress {
    let next: HTTPAddress
    do throws(HTTPAddressError) {
      next = try HTTPAddress(hop.redirect)
    } catch {
      throw .malformedRedirect
    }
    if next.origin == address.origin { return next }
    if address.origin.scheme == .https, next.origin.scheme == .http {
      throw .redirectedToPlain(next.origin.description)
    }
    throw .redirectedElsewhere(next.origin.description)
  }
}

extension Duration {
  /// Whole milliseconds, rounded down.
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000)
    return overflow ? .max / 4 : min(product, .max / 4) + attoseconds / 1_000_000_000_000_000
  }
}
