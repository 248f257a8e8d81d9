using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>A mentorship from its beginning, as facts (R98).</summary>
public sealed class ConsoleMentorship(ConsoleEntry access, IDocumentStore store, Timeline timeline)
{
    [Function(nameof(ConsoleMentorship))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"console/programs/{{programId:{Ids.Rule}}}/mentorships/{{mentorshipId:{Ids.Rule}}}")]
        HttpRequest request,
        string programId,
        string mentorshipId,
        CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await store.ReadAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is { } mentorship
            ? Page.Show<MentorshipPage, MentorshipModel>(request, new MentorshipModel(
                access.Visit(request),
                program,
                await MentorshipFacts.OfAsync(mentorship, new PersonNames(store, request.Texts()), cancellation),
                await store.ReadAsync(MentorshipLine.KeyOf(programId, mentorshipId), cancellation),
                await timeline.ReadAsync(mentorship, request.Texts(), cancellation)))
            : access.NotFound(request, "mentorship");
}

/// <param name="Line">Null until the read models of an older store are derived again.</param>
public sealed record MentorshipModel(
    ConsoleVisit Visit, MentoringProgram Program, MentorshipFacts Mentorship, MentorshipLine? Line, IReadOnlyList<TimelineEntry> Timeline);
