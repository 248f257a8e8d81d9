using MentorFlow.Domain.Calls;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Calls;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Orchestrations.Calls;

public sealed class CallActsTests
{
    private const int Rounds = 20;

    private static readonly string[] Circle = ["pana", "pbo", "pcy"];

    [Fact]
    public async Task Three_who_write_to_each_other_at_the_same_moment_get_every_letter_once_and_in_order()
    {
        await using var app = await TestApp.StartAsync();
        var session = new Session(A.ProgramId, "circle", 1, app.Now, 30, Circle, "phone");
        await app.Store.WriteAsync(new Batch().Create(session));
        var acts = app.Get<CallActs>();
        foreach (var place in Enumerable.Range(0, Circle.Length))
        {
            await AskAsync(acts, session, place, after: 0, letters: []);
        }

        var received = await Task.WhenAll(Enumerable.Range(0, Circle.Length).Select(place => Task.Run(() => LiveAsync(acts, session, place))));

        foreach (var (place, letters) in received.Index())
        {
            // Who came first has the most left to read, and an answer brings only so much.
            while ((await AskAsync(acts, session, place, letters.Count, [])).Mail is { Count: > 0 } left)
            {
                letters.AddRange(left);
            }

            Assert.Equal((Circle.Length - 1) * Rounds, letters.Count);
            Assert.Equal(Enumerable.Range(1, letters.Count), letters.Select(letter => letter.Number));
            foreach (var ofOne in letters.GroupBy(letter => letter.From))
            {
                Assert.Equal(ofOne.OrderBy(letter => letter.LetterId), ofOne);
            }
        }
    }

    // Writes to both others, and reads what has come meanwhile.
    private static async Task<List<CallLetter>> LiveAsync(CallActs acts, Session session, int place)
    {
        var received = new List<CallLetter>();
        for (var round = 0; round < Rounds; round++)
        {
            var others = Enumerable.Range(0, Circle.Length).Where(other => other != place).ToList();
            SentLetter[] letters = [.. others.Select((other, i) => CallTable.Letter((2 * round) + i + 1, $"{other + 1}"))];
            received.AddRange((await AskAsync(acts, session, place, received.Count, letters)).Mail);
        }

        return received;
    }

    private static async Task<CallTurn> AskAsync(CallActs acts, Session session, int place, int after, IReadOnlyList<SentLetter> letters)
    {
        var request = new CallRequest(CallTable.Seat($"{place + 1}")) { After = after, Letters = letters };
        var outcome = await acts.AskAsync(session, new CallMember(Circle[place], Circle[place]), request);
        return outcome.Turn!;
    }
}
