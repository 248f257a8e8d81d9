namespace MentorFlow.Domain.Sessions;

/// <summary>What a provider's report comes to: how many were there, and not who.</summary>
/// <param name="People">How many came at all.</param>
/// <param name="Met">Whether two of them, or of a circle as many as are enough, were there at the same time.</param>
public sealed record MeetingReport(DateTimeOffset ReadAt, int People, bool Met);
