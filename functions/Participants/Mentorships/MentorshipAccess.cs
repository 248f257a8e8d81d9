using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Mentorships;

/// <summary>Lets people to the pages of one mentorship: its members pass, everybody else finds nothing.</summary>
public sealed class MentorshipAccess(ParticipantAccess access, Pairs pairs)
{
    public Task<IResult> ShowAsync(
        HttpRequest request, string programId, string mentorshipId, Func<Pair, Task<IResult>> page, CancellationToken cancellation) =>
        access.ShowAsync(request, programId, participant => InPairAsync(request, participant, mentorshipId, page, cancellation), cancellation);

    /// <param name="maxBytes">Longer forms are refused; those that bring files name their own.</param>
    public Task<IResult> PostAsync(
        HttpRequest request,
        string programId,
        string mentorshipId,
        Func<Pair, IFormCollection, Task<IResult>> act,
        CancellationToken cancellation,
        long maxBytes = ParticipantAccess.LargestForm) => access.PostAsync(
        request,
        programId,
        (participant, form) => InPairAsync(request, participant, mentorshipId, pair => act(pair, form), cancellation),
        cancellation,
        maxBytes);

    private async Task<IResult> InPairAsync(
        HttpRequest request, Participant participant, string mentorshipId, Func<Pair, Task<IResult>> then, CancellationToken cancellation) =>
        await pairs.FindAsync(participant, mentorshipId, cancellation) is { } pair ? await then(pair) : EntrancePages.NotFound(request);
}
