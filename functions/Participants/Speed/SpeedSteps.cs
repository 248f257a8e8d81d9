using MentorFlow.Domain.Speed;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Speed;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Speed;

/// <summary>What people do on the page of an event, each with one tap: come, say that they are there, go, and say whom they want to meet again.</summary>
public sealed class SpeedSteps(SpeedDoorActs door, SpeedModels models, IDocumentStore store)
{
    // Of the forms: the name of their buttons, and what each of them does.
    internal const string Act = "act";
    internal const string Comes = "comes";
    internal const string StaysAway = "stays-away";
    internal const string Here = "here";
    internal const string Leaves = "leaves";
    internal const string Missing = "missing";
    internal const string Again = "again";
    internal const string NotAgain = "not-again";

    /// <summary>Fields beside it: of which meeting, and of whom.</summary>
    internal const string Meeting = "meeting";

    internal const string About = "about";
    internal const string Note = "note";

    public async Task<IResult> DoAsync(HttpRequest request, SpeedVisit visit, IFormCollection form, CancellationToken cancellation)
    {
        var act = form[Act].ToString();
        Done? done = act switch
        {
            Comes => Done.SpeedComes,
            StaysAway => Done.SpeedStaysAway,
            Here => Done.SpeedHere,
            Leaves => Done.SpeedLeft,
            Missing => Done.SpeedMissing,
            Again or NotAgain => Done.SpeedSaid,
            _ => null,
        };
        if (done is not { } achieved)
        {
            return EntrancePages.NotFound(request);
        }

        var refusal = await TryAsync(visit, act, form, cancellation);
        return refusal?.Reason switch
        {
            null or RefusalReason.AlreadyDone => Page.SeeOther(request, visit.Reader.Path.With(achieved)),

            // Too early, too late, or of nobody's concern any more: the page says how things stand.
            RefusalReason.WrongStage or RefusalReason.NotAMember => Page.SeeOther(request, visit.Reader.Path),
            _ => EntrancePages.NotFound(request),
        };
    }

    /// <summary>The page on which somebody says of one whom they met whether they want to meet again, with a note for themselves.</summary>
    /// <param name="state">Null for what was said before.</param>
    public async Task<IResult> ShowAsync(HttpRequest request, SpeedVisit visit, string aboutId, FormState? state, CancellationToken cancellation)
    {
        var met = await models.MetAsync(visit.Event, visit.Reader.PersonId, turn: null, isOver: false, cancellation);
        if (met.FirstOrDefault(one => one.PersonId == aboutId) is not { } about)
        {
            return EntrancePages.NotFound(request);
        }

        return Page.Show<SpeedAgainPage, SpeedAgainModel>(
            request,
            new SpeedAgainModel(
                await models.LoadAsync(visit, request.Texts(), cancellation),
                about,
                state ?? FormState.Of((YesOrNo.Field, about.Again switch { true => "yes", false => "no", null => "" }), (Note, about.Note))),
            state is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Takes what was said there.</summary>
    public async Task<IResult> AnswerAsync(
        HttpRequest request, SpeedVisit visit, string aboutId, IFormCollection form, CancellationToken cancellation)
    {
        if (YesOrNo.Of(form) is not { } again)
        {
            return await ShowAsync(request, visit, aboutId, FormState.Sent(form, [YesOrNo.Missing]), cancellation);
        }

        var refusal = await AnswerAsync(visit, aboutId, again, form[Note].ToString().ReplaceLineEndings("\n"), cancellation);
        return refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, visit.Reader.Path.With(Done.SpeedSaid)),
            { Reason: RefusalReason.Invalid } => await ShowAsync(request, visit, aboutId, FormState.Sent(form, refusal.Fields), cancellation),

            // What was written is not lost with the time that is over.
            { Reason: RefusalReason.WrongStage } => await ShowAsync(
                request, visit, aboutId, FormState.Sent(form, [new FieldError(YesOrNo.Field, "speed-pages.again.too-late")]), cancellation),
            _ => EntrancePages.NotFound(request),
        };
    }

    private async Task<Refusal?> TryAsync(SpeedVisit visit, string act, IFormCollection form, CancellationToken cancellation)
    {
        var (program, number, person) = (visit.Event.ProgramId, visit.Event.Number, visit.Reader.PersonId);
        switch (act)
        {
            case Comes or StaysAway:
                return (await door.SignUpAsync(program, number, person, act is Comes, cancellation)).Refusal;
            case Here:
                return (await door.CheckInAsync(program, number, person, cancellation)).Refusal;
            case Leaves:
                return (await door.LeaveAsync(program, number, person, cancellation)).Refusal;
            case Missing:
                await SignAsync(visit, cancellation);
                return (await door.ReportMissingAsync(program, number, person, form[Meeting].ToString(), cancellation)).Refusal;
            default:
                var about = form[About].ToString();
                if (!about.All(char.IsAsciiLetterOrDigit))
                {
                    return new Refusal(RefusalReason.NotAMember, []);
                }

                var said = await store.FindAsync(SpeedAnswer.KeyOf(program, number, person, about), cancellation);
                return await AnswerAsync(visit, about, act is Again, said?.Value.Note, cancellation);
        }
    }

    private async Task<Refusal?> AnswerAsync(SpeedVisit visit, string aboutId, bool again, string? note, CancellationToken cancellation)
    {
        var (held, person) = (visit.Event, visit.Reader.PersonId);
        var said = await door.AnswerAsync(held.ProgramId, held.Number, person, aboutId, again, note, cancellation);
        await SignAsync(visit, cancellation);
        return said.Refusal;
    }

    // Who does something on the page is there; who has gone stays gone until they say that they are back.
    private async Task SignAsync(SpeedVisit visit, CancellationToken cancellation)
    {
        var (held, person) = (visit.Event, visit.Reader.PersonId);
        if (await store.FindAsync(SpeedSeat.KeyOf(held.ProgramId, held.Number, person), cancellation) is { Value: { LeftAt: null, CameAt: not null } })
        {
            await door.CheckInAsync(held.ProgramId, held.Number, person, cancellation);
        }
    }
}

/// <param name="Now">The page of the event.</param>
/// <param name="About">Whom the reader met.</param>
public sealed record SpeedAgainModel(SpeedModel Now, SpeedMet About, FormState State);
