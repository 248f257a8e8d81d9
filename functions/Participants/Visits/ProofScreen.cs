using MentorFlow.Domain.Limits;
using MentorFlow.Domain.Links;
using MentorFlow.Domain.Visits;
using MentorFlow.Functions.Hosting;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MentorFlow.Functions.Participants.Visits;

/// <summary>
/// Where somebody proves that they read their mails: a button has a code of six digits mailed, and whoever writes it down goes on to the page that was
/// wanted (ASVS 6.5.1 to 6.5.5, 6.6.2, 6.6.3). Looking at the page mails nothing.
/// </summary>
public sealed partial class ProofScreen(
    ParticipantAccess access,
    VisitCookie cookie,
    VisitGate gate,
    VisitActs visits,
    RequestLimiter limiter,
    DoorLimits limits,
    TimeProvider clock,
    ILogger<ProofScreen> logger)
{
    internal const string CodeId = "for";
    internal const string Code = "code";
    internal const string Remember = "remember";

    private const string Route = "m/proof";

    /// <summary>Hexadecimal digits of <see cref="Visit.NewId"/>.</summary>
    private const int IdLength = 32;

    /// <summary>Codes to one mailbox: more than anybody needs, and too few to bury the others.</summary>
    private static readonly RequestLimit OfPerson = new(5, TimeSpan.FromMinutes(15));

    private static readonly RequestLimit OfPersonADay = new(20, TimeSpan.FromDays(1));

    [Function("ShowProof")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            visitor =>
            {
                var asked = request.Query[CodeId].ToString();
                return Task.FromResult(Show(request, visitor, ToOf(request.Query[VisitProof.Field]), asked.Length > 0 ? asked : null, FormState.Empty));
            },
            cancellation);

    /// <summary>Where the form's address is asked for again, it is the page of it.</summary>
    [Function("AskForCodeAgain")]
    public static IResult BackToPage([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route + "/ask")] HttpRequest request) =>
        Page.SeeOther(request, Paths.Proof);

    [Function("AskForCode")]
    public Task<IResult> AskAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/ask")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                var person = visitor.PersonId;
                var tooOften = await limits.TakeAsync(Door.Codes, request, cancellation)
                    ?? await limiter.TakeAsync(OfPerson, $"codes:{person}", cancellation)
                    ?? await limiter.TakeAsync(OfPersonADay, $"codes-day:{person}", cancellation);
                if (tooOften is { } wait)
                {
                    Log.AskedTooOften(logger, person);
                    return EntrancePages.TooMany(request, wait, form);
                }

                var to = ToOf(form[VisitProof.Field]);
                var codeId = Visit.NewId();
                await visits.AskAsync(person, codeId, ProgramIn(to), cancellation);
                Log.Asked(logger, person);
                return Page.SeeOther(request, $"{Paths.Proof}?{VisitProof.Field}={Uri.EscapeDataString(to)}&{CodeId}={codeId}");
            },
            cancellation);

    [Function("TryCode")]
    public Task<IResult> TryAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async (visitor, form) =>
            {
                if (await limits.TakeAsync(Door.Codes, request, cancellation) is { } wait)
                {
                    return EntrancePages.TooMany(request, wait, form);
                }

                var to = ToOf(form[VisitProof.Field]);
                var codeId = form[CodeId].ToString();
                var tried = IsId(codeId)
                    ? await visits.TryAsync(visitor.PersonId, codeId, form[Code].ToString(), cancellation)
                    : RefusalReason.Unknown;
                if (tried.Value is { UsedAt: not null })
                {
                    await ProveAsync(request, visitor, form.ContainsKey(Remember), cancellation);
                    return Page.SeeOther(request, to);
                }

                Log.Wrong(logger, visitor.PersonId);
                var isOpen = tried.Value?.IsOpenAt(clock.GetUtcNow()) is true;
                var wrong = FormState.Sent(form, [new FieldError(Code, isOpen ? "visits.wrong" : "visits.over")]);
                return Show(request, visitor, to, isOpen ? codeId : null, wrong);
            },
            cancellation);

    private async Task ProveAsync(HttpRequest request, Visitor visitor, bool remembers, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var visit = cookie.Find(request)! with { ProvedAt = now };
        if (remembers)
        {
            // One that was forgotten is another from now on: its visits of before stay ended.
            var visitsOf = (await access.Store.FindAsync(PersonVisits.KeyOf(visitor.PersonId), cancellation))?.Value;
            var secret = cookie.FindBrowser(request) is { } before && visitsOf?.HasEnded(BrowserSigner.IdOf(before)) != true ? before : Visit.NewId();
            var browser = new KnownBrowser(BrowserSigner.IdOf(secret), BrowserName.Of(request.Headers.UserAgent.ToString()), now);
            await visits.RememberAsync(visitor.PersonId, browser, cancellation);
            cookie.KeepBrowser(request, secret, KnownBrowser.Life);
            visit = visit with { BrowserId = browser.BrowserId };
        }

        cookie.Keep(request, visit);

        Log.Proved(logger, visitor.PersonId);
    }

    private IResult Show(HttpRequest request, Visitor visitor, string to, string? codeId, FormState state) => Page.Show<ProofPage, ProofModel>(
        request,
        new ProofModel(visitor, to, codeId, gate.IsFresh(cookie.Find(request)!, sends: false), state),
        state.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static string ToOf(string? said) => VisitProof.PathOf(said);

    // "/m/leave/{program}": most pages name theirs there; whether there is such a program is looked up.
    private static string? ProgramIn(string path) =>
        path.Split('?')[0].Split('/') is [_, _, _, { Length: > 0 } program, ..] && !program.Contains('%', StringComparison.Ordinal) ? program : null;

    private static bool IsId(string text) => text.Length == IdLength && text.All(char.IsAsciiHexDigitLower);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "A code for {PersonId} was asked for.")]
        public static partial void Asked(ILogger logger, string personId);

        [LoggerMessage(LogLevel.Warning, "Codes for {PersonId} were asked for too often.")]
        public static partial void AskedTooOften(ILogger logger, string personId);

        [LoggerMessage(LogLevel.Warning, "A code for {PersonId} was wrong, or over.")]
        public static partial void Wrong(ILogger logger, string personId);

        [LoggerMessage(LogLevel.Information, "{PersonId} proved with a code that they read their mails.")]
        public static partial void Proved(ILogger logger, string personId);
    }
}

/// <param name="To">Where it goes on.</param>
/// <param name="CodeId">Of the code that was mailed; null while none was, or it is over.</param>
/// <param name="IsProved">Whether the visitor has just proved themselves.</param>
public sealed record ProofModel(Visitor Visitor, string To, string? CodeId, bool IsProved, FormState State)
{
    /// <summary>Whether somebody wants to confide something, for which every mail has a link of its own.</summary>
    public bool IsForConcern => To.StartsWith("/m/concern/", StringComparison.OrdinalIgnoreCase);
}
