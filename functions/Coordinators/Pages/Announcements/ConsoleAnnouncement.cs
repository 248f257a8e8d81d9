using System.Globalization;
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

/// <summary>One message: whom it would reach and how it reads, ways to change it, try it, send it and call it off, and whom it reached.</summary>
public sealed class ConsoleAnnouncement(
    ConsoleEntry access, IDocumentStore store, AnnouncementForm fields, AnnouncementReading reading, AnnouncementActs acts)
{
    private const string Route = $"console/programs/{{program:{Ids.Rule}}}/messages/{{message:{Ids.Rule}}}";

    [Function("ConsoleAnnouncement")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)]
        HttpRequest request, string program, string message, string? after, CancellationToken cancellation) =>
        ShowAsync(request, program, message, after, state: null, FormState.Empty, cancellation);

    [Function("ConsoleAnnouncementChange")]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)]
        HttpRequest request, string program, string message, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var (draft, errors) = await fields.ReadAsync(form, cancellation);
                if (errors.Count > 0)
                {
                    return await ShowAsync(request, program, message, after: null, FormState.Sent(form, errors), FormState.Empty, cancellation);
                }

                _ = int.TryParse(form[AnnouncementForm.Version].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var version);
                var changed = await acts.ChangeAsync(program, message, draft, version, ActorOf(request), cancellation);
                return changed.Refusal switch
                {
                    null => Page.SeeOther(request, ConsolePaths.Announcement(program, message).With(Done.AnnouncementSaved)),
                    { Reason: RefusalReason.Invalid } refusal => await ShowAsync(
                        request, program, message, after: null, FormState.Sent(form, fields.InForm(refusal.Fields, form)), FormState.Empty, cancellation),
                    var refusal => access.TooLate(request, refusal, "message"),
                };
            },
            cancellation);

    [Function("ConsoleAnnouncementTest")]
    public Task<IResult> TestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/test")]
        HttpRequest request, string program, string message, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ => (await acts.TestAsync(program, message, cancellation)).Count > 0
                ? Page.SeeOther(request, ConsolePaths.Announcement(program, message).With(Done.TestSent))
                : access.NotFound(request, "message"),
            cancellation);

    [Function("ConsoleAnnouncementSend")]
    public Task<IResult> SendAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/send")]
        HttpRequest request, string program, string message, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(request, form => SendAsync(request, program, message, at: null, form, cancellation), cancellation);

    [Function("ConsoleAnnouncementSchedule")]
    public Task<IResult> ScheduleAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/schedule")]
        HttpRequest request, string program, string message, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form => await store.ReadProgramAsync(program, cancellation) is not { } known ? access.NotFound(request, "program")
                : MomentOf(form, known.Zone) is { } at ? await SendAsync(request, program, message, at, form, cancellation)
                : await ShowAsync(
                    request, program, message, after: null, state: null,
                    FormState.Sent(form, [new FieldError("day", "rules.date-and-time")]), cancellation),
            cancellation);

    [Function("ConsoleAnnouncementCallOff")]
    public Task<IResult> CallOffAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/call-off")]
        HttpRequest request, string program, string message, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async _ =>
            {
                var calledOff = await acts.CallOffAsync(program, message, ActorOf(request), cancellation);
                return calledOff.Refusal is null or { Reason: RefusalReason.AlreadyDone }
                    ? Page.SeeOther(request, ConsolePaths.Announcement(program, message).With(Done.AnnouncementCalledOff))
                    : access.TooLate(request, calledOff.Refusal, "message");
            },
            cancellation);

    /// <summary>Where a form came back with errors, the address is the form's; asked for again, it is the page of the message.</summary>
    [Function("ConsoleAnnouncementActAgain")]
    public static IResult BackToMessage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/schedule")] HttpRequest request, string program, string message) =>
        Page.SeeOther(request, ConsolePaths.Announcement(program, message));

    /// <param name="at">UTC; null for now.</param>
    private async Task<IResult> SendAsync(
        HttpRequest request, string programId, string message, DateTimeOffset? at, IFormCollection form, CancellationToken cancellation)
    {
        var scheduled = await acts.ScheduleAsync(programId, message, at, ActorOf(request), cancellation);
        return scheduled.Refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } =>
                Page.SeeOther(request, ConsolePaths.Announcement(programId, message).With(Done.AnnouncementScheduled)),
            { Reason: RefusalReason.Invalid } refusal => await ShowAsync(
                request, programId, message, after: null, state: null,
                FormState.Sent(form, [.. refusal.Fields.Select(error => error with { Field = "day" })]), cancellation),
            var refusal => access.TooLate(request, refusal, "message"),
        };
    }

    /// <returns>Null for what is no date and time.</returns>
    private static DateTimeOffset? MomentOf(IFormCollection form, string zone)
    {
        var culture = CultureInfo.InvariantCulture;
        return DateOnly.TryParseExact(form["day"].ToString(), "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)
            && TimeOnly.TryParseExact(form["time"].ToString(), ["HH:mm", "HH:mm:ss"], culture, DateTimeStyles.None, out var time)
                ? TimeZones.At(day, time, zone)
                : null;
    }

    /// <param name="state">Of the form that changes it, where it came back; null to show it as it is kept.</param>
    /// <param name="sending">Of the form that sends it.</param>
    private async Task<IResult> ShowAsync(
        HttpRequest request, string programId, string message, string? after, FormState? state, FormState sending, CancellationToken cancellation)
    {
        if (await store.ReadProgramAsync(programId, cancellation) is not { } program
            || await store.ReadAsync(Announcement.KeyOf(programId, message), cancellation) is not { } announcement)
        {
            return access.NotFound(request, "message");
        }

        var names = new PersonNames(store, request.Texts());
        var audience = announcement.CanChange ? await reading.AudienceAsync(program, announcement.Audience, cancellation) : [];
        var example = audience.Count > 0 ? await store.ReadAsync(Person.KeyOf(audience[0].PersonId), cancellation) : null;
        var model = new AnnouncementModel(
            access.Visit(request),
            program,
            announcement,
            audience,
            await reading.RecipientsAsync(programId, message, after, limit: null, names, cancellation),
            fields.Written,
            state ?? AnnouncementForm.Of(announcement, await EmailsAsync(announcement.Audience, cancellation)),
            sending)
        {
            Example = example is null ? null : (audience[0], announcement.For(example.ChosenLanguage ?? example.Language)),
        };
        return Page.Show<AnnouncementPage, AnnouncementModel>(
            request,
            model,
            state?.Errors.Count > 0 || sending.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private async Task<IReadOnlyList<string>> EmailsAsync(Audience audience, CancellationToken cancellation)
    {
        var emails = new List<string>();
        foreach (var personId in audience.PersonIds ?? [])
        {
            if (await store.ReadAsync(Person.KeyOf(personId), cancellation) is { } person)
            {
                emails.Add(person.Email);
            }
        }

        return emails;
    }

    private static string ActorOf(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <param name="Audience">Whom it would reach now; none once it goes out.</param>
/// <param name="State">Of the form that changes it.</param>
/// <param name="Sending">Of the form that sends it.</param>
public sealed record AnnouncementModel(
    ConsoleVisit Visit,
    MentoringProgram Program,
    Announcement Message,
    IReadOnlyList<PersonRef> Audience,
    PageOfItems<RecipientFacts> Recipients,
    IReadOnlyList<Language> Written,
    FormState State,
    FormState Sending)
{
    /// <summary>The first of those whom it would reach, and what they would read; null where it would reach nobody.</summary>
    public (PersonRef Person, AnnouncementText Text)? Example { get; init; }
}
