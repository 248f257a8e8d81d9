using MentorFlow.Domain.Mentorships;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Mentorships;

/// <summary>Shows a mentorship as it stands: when it is looked at, and when a form on its page comes back.</summary>
public sealed class MentorshipView(ConsoleEntry access, IDocumentStore store, Timeline timeline, CostReading costs)
{
    /// <param name="state">Of the form that ends it.</param>
    public async Task<IResult> ShowAsync(HttpRequest request, string programId, string mentorshipId, FormState state, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
        && await store.ReadAsync(Mentorship.KeyOf(programId, mentorshipId), cancellation) is { } mentorship
            ? Page.Show<MentorshipPage, MentorshipModel>(
                request,
                new MentorshipModel(
                    access.Visit(request),
                    program,
                    await MentorshipFacts.OfAsync(store, mentorship, new PersonNames(store, request.Texts()), access.Visit(request).Now, cancellation),
                    await store.ReadAsync(MentorshipLine.KeyOf(programId, mentorshipId), cancellation),
                    await timeline.ReadAsync(mentorship, request.Texts(), cancellation),
                    state)
                {
                    Cost = await costs.OfMentorshipAsync(programId, mentorshipId, cancellation),
                },
                state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : access.NotFound(request, "mentorship");
}

/// <param name="Line">Null until the read models of an older store are derived again.</param>
/// <param name="Ending">The form that ends it.</param>
public sealed record MentorshipModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    MentorshipFacts Mentorship,
    MentorshipLine? Line,
    IReadOnlyList<TimelineEntry> Timeline,
    FormState Ending)
{
    /// <summary>What it used by itself; null where nothing is counted.</summary>
    public MentorshipCost? Cost { get; init; }
}
