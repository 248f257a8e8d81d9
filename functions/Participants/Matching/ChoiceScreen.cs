using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Rounds;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Rounds;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Participants.Matching;

/// <summary>Before a round is solved: a shortlist to rank, or everybody whom the rules allow to choose from, and whom one never wants (R41, R42).</summary>
public sealed class ChoiceScreen(ParticipantAccess access, ChoiceActs acts, ChoiceReading choices, FitReading fits)
{
    private const string Route = "m/choice/{program}/{round:int}";

    [Function("ShowChoice")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Route)]
        HttpRequest request, string program, int round, CancellationToken cancellation) =>
        access.ShowAsync(request, program, participant => ShowAsync(request, participant, round, null, cancellation), cancellation);

    [Function("MakeChoice")]
    public Task<IResult> ChooseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        int round,
        CancellationToken cancellation) =>
        access.PostAsync(request, program, (participant, form) => ChooseAsync(request, participant, round, form, cancellation), cancellation);

    private async Task<IResult> ChooseAsync(
        HttpRequest request, Participant participant, int round, IFormCollection form, CancellationToken cancellation)
    {
        var (program, person) = (participant.ProgramId, participant.PersonId);
        if (!participant.Enrollment.IsOpen || await choices.FindAsync(program, round, person, cancellation) is not { } asked)
        {
            return EntrancePages.NotFound(request);
        }

        var (act, other) = ChoiceForm.Read(form);
        if (!ChoiceForm.Knows(act))
        {
            var none = new FieldError(ChoiceForm.Order, "rules.choose-one");
            return await ShowAsync(request, participant, round, FormState.Sent(form, [none]), cancellation);
        }

        if (act == ChoiceForm.Back)
        {
            var back = await acts.TakeBackAsync(program, round, person, other, cancellation);
            return await AnswerAsync(request, participant, round, form, back.Refusal, Done.VetoTakenBack, cancellation);
        }

        var saysRanks = !asked.Ranking.AmongAll && asked.Ranking.IsOpen;
        if ((saysRanks ? ChoiceForm.Ranked(form, asked.Possible.Select(one => one.Candidate.Id)) : asked.Wish.Ranked) is not { } ranked)
        {
            var twice = new FieldError(ChoiceForm.Order, "rules.ranked-once", ("max", participant.Program.Matching.Shortlist));
            return await ShowAsync(request, participant, round, FormState.Sent(form, [twice]), cancellation);
        }

        if (act == ChoiceForm.Veto)
        {
            // The numbers that were given before the button was pressed are not lost.
            var kept = saysRanks ? await acts.RankAsync(program, round, person, [.. ranked.Where(id => id != other)], isAnswer: false, cancellation) : null;
            var vetoed = kept?.Refusal is { Reason: RefusalReason.Invalid } invalid
                ? invalid
                : (await acts.VetoAsync(program, round, person, other, cancellation)).Refusal;
            return await AnswerAsync(request, participant, round, form, vetoed, Done.VetoSaved, cancellation);
        }

        IReadOnlyList<string> changed = act switch
        {
            ChoiceForm.Add => ranked.Contains(other) ? ranked : [.. ranked, other],
            ChoiceForm.Drop => [.. ranked.Where(id => id != other)],
            ChoiceForm.Up => Earlier(ranked, other),
            _ => ranked,
        };

        // Who left, or was ruled out meanwhile, is chosen no more.
        var saved = await acts.RankAsync(
            program, round, person, [.. changed.Where(id => id == other || asked.CanHave(id))], act == ChoiceForm.Save, cancellation);
        return await AnswerAsync(request, participant, round, form, saved.Refusal, Done.ChoiceSaved, cancellation);
    }

    private async Task<IResult> AnswerAsync(
        HttpRequest request, Participant participant, int round, IFormCollection form, Refusal? refusal, Done done, CancellationToken cancellation)
    {
        var path = ChoiceSearch.Of(request.Query).At(PathOf(participant, round));
        return refusal switch
        {
            null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, path.With(done)),
            { Reason: RefusalReason.WrongStage } => Page.SeeOther(request, path),
            { Reason: RefusalReason.Invalid, Fields: var errors } =>
                await ShowAsync(request, participant, round, FormState.Sent(form, errors), cancellation),
            _ => EntrancePages.NotFound(request),
        };
    }

    private async Task<IResult> ShowAsync(HttpRequest request, Participant participant, int round, FormState? sent, CancellationToken cancellation)
    {
        if (!participant.Enrollment.IsOpen
            || await choices.FindAsync(participant.ProgramId, round, participant.PersonId, cancellation) is not { } asked)
        {
            return EntrancePages.NotFound(request);
        }

        var search = ChoiceSearch.Of(request.Query);
        var found = asked.Ranking.AmongAll
            ? [.. asked.Possible.Where(one => search.Fits(one) && !asked.Wish.Ranked.Contains(one.Candidate.Id)).Select(one => one.Candidate.Id)]
            : asked.Wish.Offered.Select(entry => entry.PartnerId).Where(asked.CanHave).ToList();
        var pages = Math.Max(1, (found.Count + ChoiceSearch.OnPage - 1) / ChoiceSearch.OnPage);
        var page = Math.Min(search.Page, pages);
        var model = new ChoiceModel(
            participant,
            asked,
            search with { Page = page },
            await fits.AllAsync(participant, asked.Ranking.AmongAll ? asked.Wish.Ranked.Where(asked.CanHave) : [], cancellation),
            await fits.AllAsync(participant, found.Skip((page - 1) * ChoiceSearch.OnPage).Take(ChoiceSearch.OnPage), cancellation),
            found.Count,
            pages,
            await NamesAsync(asked.Vetoed, cancellation),
            sent ?? StateOf(asked));
        return Page.Show<ChoicePage, ChoiceModel>(
            request, model, sent is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IReadOnlyList<Person>> NamesAsync(IReadOnlyList<string> personIds, CancellationToken cancellation)
    {
        var people = new List<Person>();
        foreach (var personId in personIds)
        {
            if (await access.FindPersonAsync(personId, cancellation) is { } person)
            {
                people.Add(person);
            }
        }

        return people;
    }

    private static FormState StateOf(ChoiceAsked asked) => FormState.Of(
    [
        .. asked.Wish.Ranked.Select((person, index) =>
            (ChoiceForm.Field(person), (StringValues)(index + 1).ToString(CultureInfo.InvariantCulture))),
    ]);

    private static IReadOnlyList<string> Earlier(IReadOnlyList<string> ranked, string personId)
    {
        var moved = ranked.ToList();
        var at = moved.IndexOf(personId);
        if (at > 0)
        {
            (moved[at - 1], moved[at]) = (moved[at], moved[at - 1]);
        }

        return moved;
    }

    private static string PathOf(Participant participant, int round) =>
        Paths.Choice(participant.ProgramId, round.ToString(CultureInfo.InvariantCulture));
}

/// <param name="Chosen">Whom the reader has chosen so far, the dearest first; empty for a shortlist.</param>
/// <param name="Shown">The shortlist, or one page of those among whom one chooses.</param>
/// <param name="Count">Of all that were found.</param>
/// <param name="Vetoed">Whom the reader never wants.</param>
public sealed record ChoiceModel(
    Participant Participant,
    ChoiceAsked Asked,
    ChoiceSearch Search,
    IReadOnlyList<FitFacts> Chosen,
    IReadOnlyList<FitFacts> Shown,
    int Count,
    int Pages,
    IReadOnlyList<Person> Vetoed,
    FormState State)
{
    public RoundRanking Ranking => Asked.Ranking;

    public string Path => Paths.Choice(Participant.ProgramId, Ranking.Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Tags of languages that those among whom one chooses speak.</summary>
    public IReadOnlyList<string> Languages =>
        [.. Asked.Possible.SelectMany(one => one.Candidate.Languages).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Sites =>
        [.. Asked.Possible.Select(one => one.Candidate.Site).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
}
