using MentorFlow.Domain.Announcements;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Announcements;
using MentorFlow.Orchestrations.Deciding;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Announcements;

/// <summary>What coordinators write to selections of people of a program: the list, and a form for one more.</summary>
public sealed class ConsoleAnnouncements(ConsoleEntry access, IDocumentStore store, AnnouncementForm fields, AnnouncementActs acts)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/messages";

    [Function("ConsoleAnnouncements")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string program, string? after, CancellationToken cancellation) =>
        ShowAsync(request, program, after, FormState.Empty, cancellation);

    [Function("ConsoleAnnouncementWrite")]
    public Task<IResult> WriteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)]
        HttpRequest request, string program, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var (draft, errors) = await fields.ReadAsync(form, cancellation);
                if (errors.Count > 0)
                {
                    return await ShowAsync(request, program, after: null, FormState.Sent(form, errors), cancellation);
                }

                var coordinator = request.Coordinator();
                var writer = new NoteWriter(Actors.Coordinator(coordinator.Id), coordinator.Name);
                var written = await acts.WriteAsync(program, draft, writer, cancellation);
                return written switch
                {
                    { Value: { } announcement } => Page.SeeOther(
                        request, ConsolePaths.Announcement(program, announcement.AnnouncementId).With(Done.AnnouncementSaved)),
                    { Refusal: { Reason: RefusalReason.Invalid } refusal } =>
                        await ShowAsync(request, program, after: null, FormState.Sent(form, fields.InForm(refusal.Fields, form)), cancellation),
                    { Refusal.Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, ConsolePaths.Announcements(program).With(Done.AnnouncementSaved)),
                    _ => access.NotFound(request, "program"),
                };
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, string? after, FormState state, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program)
        {
            return access.NotFound(request, "program");
        }

        var page = await store.PageAsync<Announcement, AnnouncementFacts>(
            program.Partition,
            after,
            limit: null,
            announcement => ValueTask.FromResult(AnnouncementFacts.Of(announcement)),
            cancellation,
            new DocumentQuery<Announcement>(Descending: true));
        return Page.Show<AnnouncementsPage, AnnouncementsModel>(
            request,
            new AnnouncementsModel(access.Visit(request), program, page, fields.Written, state),
            state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}

/// <param name="Written">Languages in which a message can be written.</param>
public sealed record AnnouncementsModel(
    ConsoleVisit Visit, MentoringProgram Program, PageOfItems<AnnouncementFacts> Messages, IReadOnlyList<Language> Written, FormState State);
