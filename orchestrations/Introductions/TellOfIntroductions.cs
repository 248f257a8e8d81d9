using MentorFlow.Domain.Introductions;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Mails;

namespace MentorFlow.Orchestrations.Introductions;

/// <summary>What people are told of an introduction.</summary>
public enum IntroductionNews
{
    /// <summary>Whom they are to meet.</summary>
    Made,

    /// <summary>The question whether they have met; once.</summary>
    HaveYouMet,
}

/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record IntroductionTelling(IntroductionRoundKey Round, IntroductionNews News, string? Cursor);

/// <summary>Writes to both of every pair of a round, a page at a time; once, however often it is run.</summary>
public sealed class TellOfIntroductions(Decider decider, MailDispatch mails)
{
    private const int PageSize = 25;

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(TellOfIntroductions))]
    public async Task<string?> RunAsync([ActivityTrigger] IntroductionTelling input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var (programId, round) = input.Round;
        var query = new DocumentQuery<Introduction>(Introduction.PrefixOf(round), Limit: PageSize, After: input.Cursor);
        var page = await decider.Store.QueryAsync(Partition.Program(programId), query, cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        foreach (var introduction in page)
        {
            foreach (var personId in introduction.PersonIds)
            {
                await mails.PlaceAsync(OrderOf(input.News, introduction, personId), cancellation);
            }
        }

        if (page.Count == PageSize)
        {
            return page[^1].Id;
        }

        await decider.DecideAsync(
            IntroductionRound.KeyOf(programId, round),
            known => input.News is IntroductionNews.Made
                ? known.ToldAt is null ? known with { ToldAt = decider.Now } : RefusalReason.AlreadyDone
                : known.RemindedAt is null ? known with { RemindedAt = decider.Now } : RefusalReason.AlreadyDone,
            _ => new Consequences([], []),
            cancellation);
        return null;
    }

    private static MailOrder OrderOf(IntroductionNews news, Introduction introduction, string personId)
    {
        var template = news is IntroductionNews.Made ? MailTemplate.MeetSomebody : MailTemplate.HaveYouMet;
        return new MailOrder(
            MailIds.For($"{introduction.ProgramId}|{introduction.Id}", template, personId),
            template,
            introduction.ProgramId,
            personId,
            AboutId: introduction.IntroductionId);
    }
}
