using MentorFlow.Domain.People;
using MentorFlow.Domain.Sessions;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Participants.Calls;
using MentorFlow.Rehearsal.Acting;
using MentorFlow.Rehearsal.Hosting;

namespace MentorFlow.Benchmarks.Call;

/// <summary>
/// The pages of two members through one call, in virtual time: each asks when the app tells it to and when it has something to send, and their media flow
/// two seconds after the first offer.
/// </summary>
internal sealed class TwoPages(RehearsalApp app, TimeSpan length, TimeSpan late)
{
    private const string ProgramId = "call";
    private const string Mentor = "pmentor";
    private const string Mentee = "pmentee";
    private const int OfferLength = 4_000;
    private const int CandidatesLength = 600;

    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Credentials = TimeSpan.FromMinutes(50);

    private readonly CallPages pages = app.Get<CallPages>();
    private readonly Dictionary<string, Page> members = [];
    private DateTimeOffset? offeredAt;

    private DateTimeOffset Now => app.Get<TimeProvider>().GetUtcNow();

    /// <returns>How often each asked.</returns>
    /// <exception cref="InvalidOperationException">They did not come together.</exception>
    public async Task<IReadOnlyList<int>> TalkAsync()
    {
        var session = new Session(ProgramId, "call-pair", 1, Now, (int)length.TotalMinutes, [Mentor, Mentee], "phone");
        await WriteAsync(new Person(Mentor, "Maya", "Example", "maya@example.com", "Europe/Paris"));
        await WriteAsync(new Person(Mentee, "Theo", "Example", "theo@example.com", "Europe/Paris"));
        await WriteAsync(session);
        members[Mentor] = new Page(Mentor, Now);
        members[Mentee] = new Page(Mentee, Now + late);
        var end = Now + length;
        while (members.Values.MinBy(page => page.Due) is { } next && next.Due < end)
        {
            await app.Clock.AdvanceToAsync(next.Due);
            await AskAsync(session.SessionId, next);
        }

        var held = await app.Get<IDocumentStore>().FindAsync(Session.KeyOf(ProgramId, session.SessionId));
        return held?.Value.EverybodyArrived == true
            ? [.. members.Values.Select(page => page.Requests)]
            : throw new InvalidOperationException("The two pages did not come together.");
    }

    private Task WriteAsync<T>(T document)
        where T : class, IDocument => app.Get<IDocumentStore>().WriteAsync(new Batch().Upsert(document));

    private async Task AskAsync(string sessionId, Page page)
    {
        var wantsServers = page.Requests == 0 || Now - page.ServersAt > Credentials;
        var answer = await pages.PostAsync(ProgramId, sessionId, page.PersonId, new
        {
            seat = CallPages.SeatOf(sessionId, page.PersonId),
            after = page.After,
            letters = page.Letters.Select(letter => new { id = letter.Id, to = letter.To, kind = letter.Kind, text = letter.Text }),
            links = page.Others.ToDictionary(other => other, _ => Now - offeredAt > Connecting ? "flowing" : "opening"),
            ice = wantsServers,
        }) ?? throw new InvalidOperationException("The call is not open.");
        page.Answered(answer, wantsServers, Now);
        Write(page, answer);
    }

    // Who comes offers to who is there, who answers; a batch of late candidates follows each.
    private void Write(Page page, CallAnswer answer)
    {
        if (page.Requests == 1 && answer.Seats.Count > 0)
        {
            offeredAt = Now;
            page.Send(answer.Seats[0].Seat, "offer", OfferLength, Now);
            page.Send(answer.Seats[0].Seat, "candidates", CandidatesLength, Now);
        }

        foreach (var offer in answer.Letters.Where(letter => letter.Kind == "offer"))
        {
            page.Send(offer.From, "answer", OfferLength, Now);
            page.Send(offer.From, "candidates", CandidatesLength, Now);
        }
    }

    /// <summary>What one page knows.</summary>
    private sealed class Page(string personId, DateTimeOffset due)
    {
        private int written;

        public string PersonId => personId;

        public DateTimeOffset Due { get; private set; } = due;

        public int Requests { get; private set; }

        public int After { get; private set; }

        public DateTimeOffset ServersAt { get; private set; }

        public IReadOnlyList<string> Others { get; private set; } = [];

        public List<(int Id, string To, string Kind, string Text)> Letters { get; } = [];

        public void Answered(CallAnswer answer, bool withServers, DateTimeOffset now)
        {
            Requests++;
            Letters.Clear();
            Others = [.. answer.Seats.Select(seat => seat.Seat)];
            After = answer.Letters.Count > 0 ? answer.Letters[^1].N : After;
            ServersAt = withServers ? now : ServersAt;
            Due = now + TimeSpan.FromMilliseconds(answer.PollMs);
        }

        /// <summary>With the next request, which is made as soon as a browser has gathered its paths.</summary>
        public void Send(string to, string kind, int length, DateTimeOffset now)
        {
            Letters.Add((++written, to, kind, new string('x', length)));
            Due = now + TimeSpan.FromMilliseconds(300);
        }
    }
}
