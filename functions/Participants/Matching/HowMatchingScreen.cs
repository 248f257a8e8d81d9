using MentorFlow.Domain.Assistants;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Matching;

/// <summary>Tells people how they are matched, and that nothing here judges them (R83).</summary>
public sealed class HowMatchingScreen(ParticipantAccess access, IAssistant assistant)
{
    private const string Route = "m/how-matching-works";

    [Function("ShowHowMatching")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/{{program}}")] HttpRequest request,
        string program,
        CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => Page.Show<HowMatchingPage, HowMatchingModel>(
                request, new HowMatchingModel(participant, await access.Store.HowMatchingAsync(participant.Program, assistant.Place, cancellation))),
            cancellation);

    /// <summary>For who comes from a page of no program: theirs, or a choice of several.</summary>
    [Function("ShowHowMatchingList")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor =>
            {
                var programs = new List<MentoringProgram>();
                await foreach (var involvement in access.Store.QueryAsync<Involvement>(Partition.Person(visitor.PersonId), cancellation: cancellation))
                {
                    if (await access.Store.FindAsync(MentoringProgram.KeyOf(involvement.Value.ProgramId), cancellation) is { Value: var program })
                    {
                        programs.Add(visitor.Reads(program));
                    }
                }

                return programs is [var only]
                    ? Page.SeeOther(request, Paths.HowMatching(only.ProgramId))
                    : Page.Show<HowMatchingListPage, HowMatchingListModel>(request, new HowMatchingListModel(visitor, programs));
            },
            cancellation);
}

internal static class HowMatchingReading
{
    public static async Task<HowMatchingFacts> HowMatchingAsync(
        this IDocumentStore store, MentoringProgram program, AssistantPlace? assistant, CancellationToken cancellation) => HowMatchingFacts.Of(
        program, (await store.FindAsync(TrackSettings.KeyOf(program.ProgramId), cancellation))?.Value, assistant);
}

public sealed record HowMatchingModel(Participant Participant, HowMatchingFacts Facts);

/// <param name="Programs">That the visitor is or was in.</param>
public sealed record HowMatchingListModel(Visitor Visitor, IReadOnlyList<MentoringProgram> Programs);
