// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, and who may know whom: Sources/Dashboard/Dashboard.docc/Architecture.md.
// Tests/ArchitectureTests reads the imports and fails on any other.

/// Has generic types made from their parts instead of looked up by their names.
///
/// That look-up walks through all 7,400 conformances of the program, dozens of times before the
/// first picture. Not where readers are fuzzed: libFuzzer then finds no counters in them.
let startSettings: [SwiftSetting] =
  Context.environment["DVCTOP_FUZZ"] == nil
  ? [
    .unsafeFlags(
      ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
      .when(configuration: .release))
  ] : []

let swiftSettings: [SwiftSetting] =
  startSettings + [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]

let cSettings: [CSetting] = [.treatAllWarnings(as: .error)]

/// How a release is linked.
///
/// Without position independence nothing has to be relocated at start: 84,000 addresses of the
/// standard libraries, a tenth of the time to the first frame. The C libraries, which read what
/// comes from outside, are still loaded at random places.
let linkerSettings: [LinkerSetting] = [
  .unsafeFlags(
    ["-use-ld=lld", "-Xclang-linker", "-no-pie", "-Xlinker", "--gc-sections"],
    .when(platforms: [.linux], configuration: .release))
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

/// The web server, and the parts it is made of where it leaves something to us.
let webServer: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
  .product(name: "UnixSignals", package: "swift-service-lifecycle"),
]

/// A room: a library target that may know the named rooms and what they reach, nothing else.
func room(_ name: String, knows dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

/// The tests of a room.
func tests(_ name: String, knows dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

let rooms: [Target] = [
  room("Text"),
  room("Measures", knows: ["Text"]),
  room("Drawing", knows: ["Text"]),
  room("Words", knows: ["Measures"]),
  room("HTTPClient", knows: ["CCurl"]),
  room("DataSources", knows: ["Measures", "CSample", "CZlib", "CZip", "CExpat", yams]),
  room("API", knows: ["DataSources", "HTTPClient"]),
  room("History", knows: ["Measures", grdb]),
  room("Dashboard", knows: ["Measures", "Drawing", "Words"]),
  room("Settings", knows: ["Dashboard", "CThemes", "CTours", yams]),
  room("TerminalIO", knows: ["Drawing", "CTerminal"]),
  room(
    "Runtime", knows: ["Dashboard", "Settings", "DataSources", "API", "History", "TerminalIO"]),
  .executableTarget(
    name: "dvctop", dependencies: ["Runtime", argumentParser], swiftSettings: swiftSettings,
    linkerSettings: linkerSettings),
  room(
    "Server", knows: ["API", "DataSources", "History", "Words", "CServer", logging] + webServer),
  .executableTarget(
    name: "dvctopd", dependencies: ["Server", "API", "History", "Text", argumentParser, logging],
    exclude: ["dvctopd.docc"], swiftSettings: swiftSettings, linkerSettings: linkerSettings),
]

/// What is written in C: bytes that are embedded, the only code that sees ncurses, and faces of C
/// libraries; libcurl and libzip are loaded when they are first needed and not before.
let cTargets: [Target] = [
  // Not linked with libcurl: it is opened when it is first needed.
  .target(name: "CCurl", cSettings: cSettings),
  .target(name: "CSample", cSettings: cSettings),
  .target(name: "CThemes", cSettings: cSettings),
  .target(name: "CTours", cSettings: cSettings),
  .target(name: "CServer", cSettings: cSettings, linkerSettings: [.linkedLibrary("z")]),
  .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
  .target(name: "CZip", cSettings: cSettings),
  .target(name: "CExpat", cSettings: cSettings, linkerSettings: [.linkedLibrary("expat")]),
  .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
  .target(
    name: "CTerminal", dependencies: ["CNcurses"], cSettings: cSettings,
    linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
]

let testTargets: [Target] = [
  .target(
    name: "CEmulator", path: "Tests/CEmulator", cSettings: cSettings,
    linkerSettings: [.linkedLibrary("vterm")]),
  .target(
    name: "TestSupport", dependencies: ["CEmulator"], path: "Tests/TestSupport",
    swiftSettings: swiftSettings),
  .executableTarget(
    name: "terminal-probe", dependencies: ["TerminalIO", "Drawing", "Text"], path: "Tests/Probe",
    swiftSettings: swiftSettings),
  .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: swiftSettings),
  .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: swiftSettings),
  .executableTarget(
    name: "hello-server", dependencies: webServer + [logging], path: "Tests/Tools/bench/hello",
    swiftSettings: swiftSettings, linkerSettings: linkerSettings),
  .executableTarget(
    name: "growth-bench", dependencies: ["DataSources", "Measures"],
    path: "Tests/Tools/bench/growth", swiftSettings: swiftSettings, linkerSettings: linkerSettings),
  tests("ArchitectureTests", knows: []),
  tests("TextTests", knows: ["Text", "SeededRandom"]),
  tests("MeasuresTests", knows: ["Measures", "Text", "SeededRandom"]),
  tests("DrawingTests", knows: ["Drawing", "Text", "SeededRandom"]),
  tests("HTTPClientTests", knows: ["HTTPClient", "CCurl", "LoopbackServer"]),
  tests(
    "APITests",
    knows: ["API", "HTTPClient", "DataSources", "Measures", "Text", "Words", "LoopbackServer"]),
  .testTarget(
    name: "DataSourcesTests",
    dependencies: ["DataSources", "Measures", "Text", "CZlib", "SeededRandom", "TestSupport"],
    exclude: ["Workbooks"], swiftSettings: swiftSettings),
  tests(
    "TerminalIOTests",
    knows: ["TerminalIO", "Drawing", "Text", "TestSupport", "SeededRandom", "terminal-probe"]),
  .target(
    name: "HistoryFixture", dependencies: ["Measures", "Text"], path: "Tests/HistoryFixture",
    swiftSettings: swiftSettings),
  .executableTarget(
    name: "history-probe", dependencies: ["History", "HistoryFixture", "Measures"],
    path: "Tests/HistoryProbe", swiftSettings: swiftSettings),
  .executableTarget(
    name: "history-bench",
    dependencies: ["History", "HistoryFixture", "DataSources", "Measures", "Text", grdb],
    path: "Tests/Tools/bench/history", swiftSettings: swiftSettings),
  tests(
    "HistoryTests",
    knows: ["History", "HistoryFixture", "Measures", "Text", "TestSupport", "history-probe", grdb]),
  .target(
    name: "DashboardFixture",
    dependencies: ["Dashboard", "Drawing", "Measures", "Text", "SeededRandom"],
    path: "Tests/DashboardFixture", swiftSettings: swiftSettings),
  .executableTarget(
    name: "dashboard-probe",
    dependencies: [
      "Dashboard", "DashboardFixture", "DataSources", "Drawing", "Measures", "Text",
    ],
    path: "Tests/Tools/dashboard", swiftSettings: swiftSettings),
  tests("WordsTests", knows: ["Words", "Measures", "Text"]),
  .testTarget(
    name: "DashboardTests",
    dependencies: [
      "Dashboard", "DashboardFixture", "DataSources", "TerminalIO", "Words", "Measures", "Drawing",
      "Text", "SeededRandom",
    ],
    exclude: ["Golden"], swiftSettings: swiftSettings),
  tests("SettingsTests", knows: ["Settings", "Dashboard", "Drawing", "Text"]),
  tests(
    "RuntimeTests",
    knows: [
      "Runtime", "API", "Dashboard", "Settings", "DataSources", "History", "TerminalIO", "Words",
      "Measures", "Drawing", "Text", "LoopbackServer", "TestSupport", "DashboardFixture",
    ]),
  tests("ProgramTests", knows: ["TestSupport", "SeededRandom", "dvctop"]),
  tests(
    "ServerTests",
    knows: [
      "Server", "API", "DataSources", "History", "Measures", "Text", "TestSupport",
      "LoopbackServer", "dvctopd", logging,
      .product(name: "NIOCore", package: "swift-nio"),
    ]),
]

let package = Package(
  name: "dvctop",
  products: [
    .executable(name: "dvctop", targets: ["dvctop"]),
    .executable(name: "dvctopd", targets: ["dvctopd"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    // Without its extras: they would bring all of Foundation and a configuration library.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: rooms + cTargets + testTargets
)

// `.ci/fuzz` builds the readers with libFuzzer, which brings a `main` of its own: then there is one
// program that calls them, and nothing that it does not need.
if Context.environment["DVCTOP_FUZZ"] != nil {
  let fuzzed: Set<String> = [
    "Text", "Measures", "Drawing", "Words", "HTTPClient", "DataSources", "Dashboard", "Settings",
    "TerminalIO",
  ]
  package.products = []
  package.dependencies = [.package(url: "https://github.com/jpsim/Yams", exact: "6.2.2")]
  package.targets =
    rooms.filter { fuzzed.contains($0.name) } + cTargets + [
      .executableTarget(
        name: "fuzz",
        dependencies: [
          "DataSources", "Measures", "Text", "Drawing", "TerminalIO", "HTTPClient", "Settings",
          "CZlib",
        ],
        path: "Tests/Fuzz", exclude: ["Seeds", "make_seeds.py"],
        swiftSettings: swiftSettings + [.unsafeFlags(["-parse-as-library"])])
    ]
}
