using MentorFlow.Functions.Api;
using MentorFlow.Functions.Api.Facts;
using MentorFlow.Functions.Layout;
using MentorFlow.Mentorships;
using MentorFlow.Programs;
using MentorFlow.Storage;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Console.Mentorships;

/// <summary>A mentorship from its beginning, as facts (R98).</summary>
public sealed class ConsoleMentorship(ConsoleDoor door, IDocumentStore store, Timeline timeline)
{
    [Function(nameof(ConsoleMentorship))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/mentorships/{{mentorshipId:{Ids.Rule}}}")] HttpRequest request,
        string programId,
        string mentorshipId,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await store.ReadAsync<Mentorship>(Partition.Program(programId), Mentorship.IdOf(mentorshipId), cancellation) is { } mentorship
            ? Page.Show<MentorshipPage, MentorshipModel>(request, new MentorshipModel(
                door.Visit(request),
                program,
                await MentorshipFacts.OfAsync(mentorship, new NameBook(store), cancellation),
                await timeline.ReadAsync(mentorship, cancellation)))
            : door.NotFound(request, "mentorship");
}

public sealed record MentorshipModel(ConsoleVisit Visit, MentoringProgram Program, MentorshipFacts Mentorship, IReadOnlyList<TimelineEntry> Timeline);
