using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants;
using MentorFlow.Functions.Participants.Home;
using MentorFlow.Functions.Participants.Mentorships;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.People;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>
/// Somebody's own pages for a coordinator who helps them: read only, without what was written in private, and never unrecorded. Nothing here can let
/// anybody in as that person: no link is issued and no visit begins.
/// </summary>
public sealed class ConsoleViewAs(ConsoleEntry access, IDocumentStore store, ViewingActs viewings, HomeReading home, Pairs pairs, TimeProvider clock)
{
    private const string Route = $"console/people/{{personId:{Ids.Rule}}}/as";

    [Function("ConsoleViewAsBegin")]
    public Task<IResult> BeginAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        string personId,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ => await viewings.BeginAsync(personId, ActorOf(request), cancellation)
                ? Page.SeeOther(request, ConsolePaths.ViewAs(personId))
                : access.NotFound(request, "person"),
            cancellation);

    [Function(nameof(ConsoleViewAs))]
    public Task<IResult> ShowHomeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string personId, CancellationToken cancellation) =>
        ShowAsync(
            request,
            personId,
            async visitor => Page.Show<HomePage, HomeModel>(request, await home.ReadAsync(request.Texts(), visitor, cancellation)),
            cancellation);

    [Function("ConsoleViewAsMentorship")]
    public Task<IResult> ShowMentorshipAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/{{programId:{Ids.Rule}}}/mentorships/{{mentorshipId:{Ids.Rule}}}")]
        HttpRequest request,
        string personId,
        string programId,
        string mentorshipId,
        CancellationToken cancellation) =>
        ShowAsync(
            request,
            personId,
            async visitor => await Participant.FindAsync(store, visitor, programId, cancellation) is { } participant
                && await pairs.FindAsync(participant, mentorshipId, cancellation) is { } pair
                ? Page.Show<MentorshipPage, MentorshipModel>(request, MentorshipModel.Of(pair, request.Texts(), clock.GetUtcNow()))
                : access.NotFound(request, "mentorship"),
            cancellation);

    // Without a record of it there is nothing to see: an address that is kept or typed leads to the button.
    private async Task<IResult> ShowAsync(HttpRequest request, string personId, Func<Visitor, Task<IResult>> page, CancellationToken cancellation) =>
        await store.ReadAsync(Person.KeyOf(personId), cancellation) is not { Standing: not Standing.Left } person ? access.NotFound(request, "person")
        : !await viewings.IsOpenAsync(personId, ActorOf(request), cancellation) ? Page.SeeOther(request, ConsolePaths.Person(personId))
        : await page(new Visitor(person, FormToken: "", Done: null, new Onlooker(ConsolePaths.Person(personId), path => PathOf(personId, path))));

    private static string? PathOf(string personId, string path) => path.Split('/') switch
    {
        ["", "m"] => ConsolePaths.ViewAs(personId),
        ["", "m", "mentorship", var program, var mentorship] => ConsolePaths.ViewAs(personId, program, mentorship),
        _ => null,
    };

    private static string ActorOf(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}
