namespace MentorFlow.Orchestrations.Hris;

/// <param name="Ends">When they leave as it was when somebody was asked, UTC.</param>
/// <param name="Longer">By how much later; whole days, a part of one is one.</param>
public sealed record GuestExtension(string PersonId, DateTimeOffset Ends, TimeSpan Longer);

/// <summary>Lets a guest stay longer, because a coordinator said so.</summary>
public sealed class ExtendGuest(GuestActs guests)
{
    /// <returns>False where they have left, or are no guest any more.</returns>
    [Function(nameof(ExtendGuest))]
    public Task<bool> RunAsync([ActivityTrigger] GuestExtension input, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        guests.ExtendAsync(input, cancellation);
}
