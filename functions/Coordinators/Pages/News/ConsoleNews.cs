using MentorFlow.Domain.Pages;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Tracks;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Pages;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.News;

/// <summary>Short news on the page that participants of a program have, and on those of its tracks (R27).</summary>
public sealed class ConsoleNews(ConsoleEntry access, IDocumentStore store, NewsActs acts)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/news";

    [Function(nameof(ConsoleNews))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string program, CancellationToken cancellation) =>
        ShowAsync(request, program, FormState.Empty, cancellation);

    [Function("ConsoleNewsWrite")]
    public Task<IResult> WriteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string program,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var id = (Guid.TryParseExact(form["id"].ToString(), "D", out var given) ? given : Guid.NewGuid()).ToString();
                var draft = new NewsDraft(ByLanguage(form, "titles"), ByLanguage(form, "words"), form["trackId"].ToString());
                var written = await acts.SaveAsync(program, id, draft, Actor(request), cancellation);
                return written.Refusal switch
                {
                    { Reason: RefusalReason.Invalid, Fields: var errors } => await ShowAsync(request, program, FormState.Sent(form, errors), cancellation),
                    { Reason: RefusalReason.Unknown } => access.NotFound(request, "program"),
                    _ => Page.SeeOther(request, ConsolePaths.News(program).With(Done.NewsChanged)),
                };
            },
            cancellation);

    [Function("ConsoleNewsRemove")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/{{news:{Ids.Rule}}}/remove")] HttpRequest request,
        string program,
        string news,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                // Removed before: the page says how things stand.
                await acts.RemoveAsync(program, news, Actor(request), cancellation);
                return Page.SeeOther(request, ConsolePaths.News(program).With(Done.NewsChanged));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, string programId, FormState state, CancellationToken cancellation) =>
        await store.ReadProgramAsync(programId, cancellation) is { } program
            ? Page.Show<NewsPage, NewsModel>(
                request,
                new NewsModel(
                    access.Visit(request),
                    program,
                    await store.NewsAsync(programId, cancellation),
                    await store.TracksAsync(programId, cancellation),
                    Guid.NewGuid(),
                    state),
                state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK)
            : access.NotFound(request, "program");

    private static Dictionary<string, string> ByLanguage(IFormCollection form, string field) =>
        Languages.BuiltIn.All.ToDictionary(language => language.Tag, language => form[$"{field}.{language.Tag}"].ToString());

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <param name="NewId">Of the next: the same form sent twice is one.</param>
public sealed record NewsModel(
    ConsoleVisit Visit, MentoringProgram Program, IReadOnlyList<NewsItem> News, IReadOnlyList<Track> Tracks, Guid NewId, FormState State)
{
    /// <summary>Of whose page they are; null for everybody's.</summary>
    public Track? TrackOf(NewsItem news) => Tracks.FirstOrDefault(track => track.TrackId == news.TrackId);
}
