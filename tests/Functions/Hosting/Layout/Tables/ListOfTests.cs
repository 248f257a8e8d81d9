using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorFlow.Tests.Functions.Hosting.Layout.Tables;

public sealed class ListOfTests
{
    private static readonly Row[] Rows = [new("Zoë", 2), new("Émile", null), new("Ann", 10), new("Ben", 3)];

    private static readonly ListOf<Row> List = new(
    [
        new("name", "Name", row => row.Name),
        new("size", "Size", row => row.Size?.ToString()) { IsNumber = true, Order = row => row.Size },
    ])
    {
        Searched = row => Folded.Of(row.Name),
        Views = [new("", "All", _ => true), new("small", "Small", row => row.Size < 5)],
        Filters =
        [
            new("first", "First", "Any", [new Choice("A", "A"), new Choice("B", "B")], (row, first) => row.Name.StartsWith(first, StringComparison.Ordinal)),
        ],
    };

    [Theory]
    [InlineData("", "Zoë Émile Ann Ben")]
    [InlineData("?sort=name", "Ann Ben Émile Zoë")]
    [InlineData("?sort=-name", "Zoë Émile Ben Ann")]
    [InlineData("?sort=size", "Zoë Ben Ann Émile")]
    [InlineData("?sort=-size", "Ann Ben Zoë Émile")]
    [InlineData("?sort=unknown", "Zoë Émile Ann Ben")]
    public void Rows_stand_as_asked_and_what_is_empty_comes_last(string address, string names) => Assert.Equal(names, Names(Show(address)));

    [Theory]
    [InlineData("?q=emi", "Émile")]
    [InlineData("?q=ZOE", "Zoë")]
    [InlineData("?view=small", "Zoë Ben")]
    [InlineData("?view=small&q=b", "Ben")]
    [InlineData("?view=unknown", "Zoë Émile Ann Ben")]
    [InlineData("?first=A", "Ann")]
    [InlineData("?first=E", "Zoë Émile Ann Ben")]
    [InlineData("?q=nobody", "")]
    public void Words_views_and_filters_narrow_it(string address, string names) => Assert.Equal(names, Names(Show(address)));

    [Fact]
    public void Each_view_says_how_many_of_what_is_searched_for_it_holds() => Assert.Equal([2, 1], Show("?q=n").Counts);

    [Theory]
    [InlineData("", 1, 0, 50)]
    [InlineData("?page=3", 3, 100, 20)]
    [InlineData("?page=99", 3, 100, 20)]
    public void A_page_holds_fifty_and_the_last_one_the_rest(string address, int page, int first, int rows)
    {
        var shown = List.Show(Enumerable.Range(0, 120).Select(number => new Row($"N{number}", number)), Read(address));

        Assert.Equal((page, 3), (shown.Query.Page, shown.Pages));
        Assert.Equal(Enumerable.Range(first, rows), shown.Rows.Select(row => row.Size!.Value));
    }

    private static ListPage<Row> Show(string address) => List.Show(Rows, Read(address));

    private static string Names(ListPage<Row> page) => string.Join(' ', page.Rows.Select(row => row.Name));

    private static ListQuery Read(string address) => ListQuery.Of("/list", new QueryCollection(QueryHelpers.ParseQuery(address)), "first");

    private sealed record Row(string Name, int? Size);
}
