using Microsoft.Extensions.Time.Testing;

namespace MentorFlow.Tests.Builders;

/// <summary>A clock that moves only when told, and starts on a working morning.</summary>
public sealed class StubClock(DateTimeOffset? start = null) : FakeTimeProvider(start ?? new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
