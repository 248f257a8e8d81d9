using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.Privacy;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Concerns;
using MentorFlow.Orchestrations.Privacy;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Privacy;

/// <summary>
/// What is stored about somebody, by purpose and in all programs: to see, to take along, to have put right, to object to (GDPR, Art. 15, 16, 20, 21).
/// Who comes is asked for a fresh proof before: see <see cref="VisitGate"/>.
/// </summary>
public sealed class MyDataScreen(
    ParticipantAccess access, MyDataReading reading, MyDataFiles files, ObjectionActs objections, CorrectionActs corrections)
{
    private const string Route = "m/my-data";

    [Function("ShowMyData")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(request, visitor => ShowAsync(request, visitor, FormState.Empty, cancellation), cancellation);

    [Function("DownloadMyDataJson")]
    public Task<IResult> JsonAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/json")] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor => Page.Download(
                request, await files.JsonAsync(visitor.Person, request.Texts(), cancellation), "application/json", "stored-about-me.json"),
            cancellation);

    [Function("DownloadMyDataFile")]
    public Task<IResult> FileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}/file")] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            async visitor =>
            {
                var names = (await reading.PartsAsync(visitor, cancellation)).Select(part => part.Program)
                    .DistinctBy(program => program.ProgramId)
                    .ToDictionary(program => program.ProgramId, program => program.Name);
                var zone = PersonClock.ZoneOf(profile: null, visitor.Person.Zone, program: null);
                var page = await files.PageAsync(visitor.Person, request.Texts(), zone, names, cancellation);
                return Page.Download(request, page, "text/html; charset=utf-8", "stored-about-me.html");
            },
            cancellation);

    /// <summary>Where a form came back with errors, the address is the form's; asked for again, it is the page.</summary>
    [Function("ShowMyDataAgain")]
    public static IResult BackToPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = $"{Route}/corrections")] HttpRequest request) =>
        Page.SeeOther(request, Paths.MyData);

    [Function("AskCorrection")]
    public Task<IResult> CorrectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/corrections")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                var program = form["program"].ToString() is { Length: > 0 and < 200 } chosen ? chosen : null;
                var asked = await corrections.AskAsync(
                    visitor.PersonId, program, FormIds.Of(form), Choice.Read<CorrectedFact>(form["fact"]), form["words"], cancellation);
                return asked.Refusal is { Reason: RefusalReason.Invalid } refusal
                    ? await ShowAsync(request, visitor, FormState.Sent(form, refusal.Fields), cancellation)
                    : Page.SeeOther(request, Paths.MyData.With(Done.CorrectionAsked));
            },
            cancellation);

    [Function("ChangeObjections")]
    public Task<IResult> ObjectAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}/objections")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                if (Choice.Read<ObjectionPurpose>(form["purpose"]) is not { } purpose)
                {
                    return Page.SeeOther(request, Paths.MyData);
                }

                var takesBack = form["act"] == "take-back";
                _ = takesBack
                    ? await objections.TakeBackAsync(visitor.PersonId, purpose, cancellation)
                    : await objections.ObjectAsync(visitor.PersonId, purpose, cancellation);
                return Page.SeeOther(request, Paths.MyData.With(takesBack ? Done.ObjectionTakenBack : Done.ObjectionKept));
            },
            cancellation);

    private async Task<IResult> ShowAsync(HttpRequest request, Visitor visitor, FormState correction, CancellationToken cancellation) =>
        Page.Show<MyDataPage, MyDataModel>(
            request,
            await reading.ReadAsync(visitor, correction, cancellation),
            correction.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
