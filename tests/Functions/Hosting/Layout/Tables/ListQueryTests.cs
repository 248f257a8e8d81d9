using MentorFlow.Functions.Hosting.Layout.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace MentorFlow.Tests.Functions.Hosting.Layout.Tables;

public sealed class ListQueryTests
{
    [Fact]
    public void An_address_is_read_and_written_again()
    {
        var query = Read("?view=late&q=ann%20%26%20bo&program=growth&sort=-name&page=3&other=1");

        Assert.Equal(("ann & bo", "late", "name", true, 3), (query.Text, query.View, query.Sort, query.Descending, query.Page));
        Assert.Equal("/list?view=late&q=ann%20%26%20bo&program=growth&sort=-name&page=3", query.Href);
    }

    [Fact]
    public void A_link_changes_one_thing_and_goes_back_to_the_first_page_where_rows_change()
    {
        var query = Read("?view=late&q=ann&sort=name&page=3");

        Assert.Equal("/list?view=late&q=ann&sort=name&page=4", query.OnPage(4).Href);
        Assert.Equal("/list?q=ann&sort=name", query.Viewing("").Href);
        Assert.Equal("/list?view=late&q=ann&sort=-name", query.SortedBy("name").Href);
        Assert.Equal("/list?view=late&q=ann&sort=name", query.SortedBy("name").SortedBy("name").Href);
        Assert.Equal("/list?view=late&q=ann&sort=mail", query.SortedBy("mail").Href);
        Assert.Equal("/list?view=late&sort=name", query.Whole().Href);
        Assert.Equal("/list?view=late&q=ann&sort=name&format=csv", query.Export);
    }

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-4")]
    [InlineData("?page=many")]
    [InlineData("?q=&program=&sort=")]
    public void What_says_nothing_is_not_repeated(string address) => Assert.Equal("/list", Read(address).Href);

    [Fact]
    public void Nobody_looks_for_more_than_a_name() =>
        Assert.Equal(ListQuery.LongestText, Read($"?q={new string('a', 5000)}").Text.Length);

    private static ListQuery Read(string address) => ListQuery.Of("/list", new QueryCollection(QueryHelpers.ParseQuery(address)), "program");
}
