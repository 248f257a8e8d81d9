using FsCheck;
using FsCheck.Fluent;
using MentorFlow.Domain.Calls;
using MentorFlow.Tests.Builders;

namespace MentorFlow.Tests.Shared.Domain.Calls;

/// <summary>Requests that get lost, answers that get lost, and requests that come again late: each letter arrives once, in the order of its sender.</summary>
public sealed class CallLetterPropertyTests
{
    private const int Steps = 200;

    [Fact]
    public void Every_letter_arrives_once_and_in_order_whatever_is_lost_or_comes_twice() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var members = new[] { new Page("pana", "a"), new Page("pbo", "b"), new Page("pcy", "c") };
            var table = new CallTable(Given.Session with { MemberIds = [.. members.Select(member => member.PersonId)] });
            Array.ForEach(members, member => member.Ask(table));

            for (var step = 0; step < Steps; step++)
            {
                table.Now += TimeSpan.FromMilliseconds(random.Next(20, 500));
                var member = members[random.Next(members.Length)];
                for (var letters = random.Next(3); letters > 0; letters--)
                {
                    member.Write(members[random.Next(members.Length)]);
                }

                switch (random.Next(10))
                {
                    case 0:
                        member.Lose();
                        break;
                    case 1 or 2:
                        member.AskInVain(table);
                        break;
                    case 3 or 4:
                        member.AskAgain(table, random);
                        break;
                    default:
                        member.Ask(table);
                        break;
                }
            }

            for (var round = 0; round < 2; round++)
            {
                Array.ForEach(members, member => member.Ask(table));
            }

            foreach (var (sender, reader) in members.SelectMany(sender => members.Where(other => other != sender).Select(reader => (sender, reader))))
            {
                Assert.Equal(sender.WrittenTo(reader), reader.ReceivedFrom(sender));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    /// <summary>As call.js keeps its letters: until an answer confirms the request that carried them.</summary>
    private sealed class Page(string personId, string seat)
    {
        private readonly List<SentLetter> written = [];
        private readonly List<SentLetter> waiting = [];
        private readonly List<CallLetter> received = [];
        private readonly List<CallRequest> asked = [];
        private int after;

        public string PersonId => personId;

        public void Write(Page to)
        {
            if (to != this)
            {
                written.Add(CallTable.Letter(written.Count + 1, to.Digit, $"{written.Count + 1}"));
                waiting.Add(written[^1]);
            }
        }

        public void Ask(CallTable table)
        {
            var request = Compose();
            var fresh = table.Ask(personId, request).Mail.Where(letter => letter.Number > after).ToList();
            received.AddRange(fresh);
            after = fresh.Count > 0 ? fresh[^1].Number : after;
            waiting.RemoveAll(letter => request.Letters.Contains(letter));
        }

        /// <summary>The request does not get through.</summary>
        public void Lose() => Compose();

        /// <summary>The answer does not get through.</summary>
        public void AskInVain(CallTable table) => table.Ask(personId, Compose());

        /// <summary>A request of before gets through once more, or only now.</summary>
        public void AskAgain(CallTable table, Random random) => table.Ask(personId, asked[random.Next(asked.Count)]);

        public IEnumerable<string> WrittenTo(Page to) => written.Where(letter => letter.To == CallTable.Seat(to.Digit)).Select(letter => letter.Text);

        public IEnumerable<string> ReceivedFrom(Page sender) =>
            received.Where(letter => letter.From == CallTable.Seat(sender.Digit)).Select(letter => letter.Text);

        private string Digit => seat;

        private CallRequest Compose()
        {
            asked.Add(new CallRequest(CallTable.Seat(seat)) { After = after, Letters = [.. waiting] });
            return asked[^1];
        }
    }
}
