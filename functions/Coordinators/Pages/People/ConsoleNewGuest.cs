using System.Globalization;
using MentorFlow.Domain.Hris;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants;
using MentorFlow.Functions.Participants.Onboarding;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Hris;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.People;

/// <summary>Makes somebody known whom HR does not know.</summary>
public sealed class ConsoleNewGuest(ConsoleEntry access, PeopleDirectory directory, GuestActs guests)
{
    private const string Route = "console/new-guest";
    private const string Host = "invitedBy";

    [Function("ConsoleNewGuest")]
    public IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request) =>
        Show(request, FormState.Empty, PersonPick.Nobody, StatusCodes.Status200OK);

    [Function("ConsoleNewGuestInvite")]
    public Task<IResult> InviteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(request, form => InviteAsync(request, form, cancellation), cancellation);

    private async Task<IResult> InviteAsync(HttpRequest request, IFormCollection form, CancellationToken cancellation)
    {
        var host = PersonPick.Read(form, Host, await directory.ReadAsync(cancellation), but: "");
        var hasUntil = DateOnly.TryParseExact(form["until"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until);
        FieldError[] errors =
        [
            .. hasUntil ? Array.Empty<FieldError>() : [new FieldError("until", "rules.date")],
            .. host switch
            {
                { Error: { } unclear } => [unclear],
                { PersonId: null } => [new FieldError(Host, "rules.not-empty")],
                _ => Array.Empty<FieldError>(),
            },
        ];
        if (errors.Length > 0)
        {
            return Back(errors);
        }

        var guest = new NewGuest(
            form["givenName"].ToString(), form["familyName"].ToString(), form["email"].ToString(), ZoneChoices.Read(form["zone"].ToString()), until,
            host.PersonId!, LanguageOf(request, form["language"].ToString()));
        var verdict = await guests.InviteAsync(guest, Actors.Coordinator(request.Coordinator().Id), cancellation);
        return verdict.Value is { } person
            ? Page.SeeOther(request, ConsolePaths.Person(person.PersonId).With(Done.GuestInvited))
            : Back(verdict.Refusal!.Fields is { Count: > 0 } broken ? broken : [new FieldError("email", "rules.address-taken-now")]);

        IResult Back(IReadOnlyList<FieldError> wrong) =>
            Show(request, FormState.Sent(form, wrong), host, StatusCodes.Status422UnprocessableEntity);
    }

    private static string? LanguageOf(HttpRequest request, string named) =>
        string.IsNullOrWhiteSpace(named) ? null : LanguageNames.TagOf(named, request.Texts(), request.Languages());

    private IResult Show(HttpRequest request, FormState state, PersonPick host, int status) =>
        Page.Show<NewGuestPage, NewGuestModel>(request, new NewGuestModel(access.Visit(request), host.Candidates, state), status);
}

/// <param name="Hosts">Who may be meant by the host that was typed; empty where that is clear.</param>
public sealed record NewGuestModel(ConsoleVisit Visit, IReadOnlyList<Choice> Hosts, FormState State);
