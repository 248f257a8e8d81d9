using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.ReadModels;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.WorkItems;
using MentorFlow.Providers.Sqlite;

namespace MentorFlow.Tests.Shared.Providers.Sqlite;

/// <summary>By which index SQLite finds what pages ask for: a partition holds tens of thousands of documents of a type.</summary>
public sealed class QueryPlanTests : IDisposable
{
    private readonly SqliteDatabase database = new(":memory:");

    public QueryPlanTests() => database.Run(DocumentTable.Schema);

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, null)]
    [InlineData(false, "ledger:000000000300")]
    public void What_was_decided_about_something_is_found_by_an_index(bool descending, string? after)
    {
        var about = new DocumentQuery<LedgerEntry>(Descending: descending, After: after).Where(entry => entry.Subject, "session:1");

        Assert.StartsWith("SEARCH documents USING INDEX documents_ledger_by_subject", Assert.Single(Plan(Page(about).Sql)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_mails_of_a_mentorship_are_found_by_an_index()
    {
        var mailed = new DocumentQuery<MailRecord>().Where(mail => mail.MentorshipId, "1");

        Assert.StartsWith("SEARCH documents USING INDEX documents_mail_by_mentorship", Assert.Single(Plan(Page(mailed).Sql)), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_else_is_found_by_its_address()
    {
        const string ByAddress = "SEARCH documents USING INDEX documents_by_address (container=? AND pk=? AND type=? AND id>? AND id<?)";

        Assert.Equal([ByAddress], Plan(Page(new DocumentQuery<LedgerEntry>()).Sql));
        Assert.Equal([ByAddress], Plan(Page(new DocumentQuery<MailLine>(MailLine.PrefixOf(MailIndex.Everything), Descending: true)).Sql));
        Assert.Equal([ByAddress], Plan(Page(new DocumentQuery<WorkItem>().Where(item => item.Status, WorkItemStatus.Open)).Sql));
    }

    [Fact]
    public void What_a_query_narrows_by_id_alone_is_counted_in_the_index_without_a_look_at_the_documents()
    {
        var plan = Plan(Page(new DocumentQuery<MailLine>(MailLine.PrefixOf(MailIndex.SentToPeople))).CountSql);

        Assert.Contains("SEARCH documents USING COVERING INDEX documents_by_address (container=? AND pk=? AND type=? AND id>? AND id<?)", plan);
        Assert.Contains("SEARCH documents USING INDEX documents_by_expiry (expires<?)", plan);
    }

    // A plan that depended on it would have to be made again at every run.
    [Fact]
    public void A_plan_does_not_depend_on_what_is_bound()
    {
        const string Sql = "select id from documents where container = ?1 and pk = ?2 and type = ?3 and json_extract(json, '$.subject') = ?4";

        var plan = Plan(Sql, statement => statement.Bind(1, "programs").Bind(2, "growth").Bind(3, LedgerEntry.Type).Bind(4, "session:1"));

        Assert.Equal(["SEARCH documents USING INDEX documents_by_address (container=? AND pk=? AND type=?)"], plan);
    }

    [Theory]
    [InlineData("it's")]
    [InlineData("Card")]
    [InlineData("a b")]
    public void A_type_that_is_no_word_stands_in_no_statement(string type) =>
        Assert.Throws<ArgumentException>(() => new DocumentPage(type, new DocumentQuery<LedgerEntry>().Where(entry => entry.Subject, "session:1")));

    public void Dispose() => database.Dispose();

    private static DocumentPage Page<T>(DocumentQuery<T> query)
        where T : class, IDocument => new(T.Type, query);

    private List<string> Plan(string sql, Action<SqliteStatement>? bind = null)
    {
        const int Detail = 3;
        var explain = database.Statement($"explain query plan {sql}");
        bind?.Invoke(explain);
        var steps = new List<string>();
        while (explain.Step())
        {
            steps.Add(explain.Text(Detail));
        }

        explain.Reset();
        return steps;
    }
}
