using Collate.Local.Settings;
using Collate.Local.Tests.TestSupport;

namespace Collate.Local.Tests.Settings;

public sealed class CheckoutTests
{
    [Fact]
    public void Find_BelowTheRoot_WalksUp()
    {
        using var folder = new TempFolder();
        folder.Write("Collate.slnx", "");
        folder.Write("functions/Deep/file", "");

        var checkout = Checkout.Find(Path.Join(folder.Path, "functions", "Deep"), AppContext.BaseDirectory);

        Assert.Equal(folder.Path, checkout.Root);
        Assert.Equal(Path.Join(folder.Path, "seeds"), checkout.Seeds);
        Assert.Equal(Path.Join(folder.Path, ".azurite"), checkout.AzuriteData);
    }

    [Fact]
    public void Find_ElsewhereButProgramInCheckout_TakesTheProgramsCheckout()
    {
        using var elsewhere = new TempFolder();
        using var checkout = new TempFolder();
        checkout.Write("Collate.slnx", "");
        checkout.Write("bin/program", "");

        Assert.Equal(checkout.Path, Checkout.Find(elsewhere.Path, Path.Join(checkout.Path, "bin")).Root);
    }

    [Fact]
    public void Find_NoCheckoutAnywhere_TakesTheCurrentFolder()
    {
        using var current = new TempFolder();
        using var program = new TempFolder();

        Assert.Equal(current.Path, Checkout.Find(current.Path, program.Path).Root);
    }

    [Fact]
    public void File_InRootAndBesideTheProgram_RootComesFirst()
    {
        using var root = new TempFolder();
        using var program = new TempFolder();
        program.Write("host.json", "");
        var checkout = new Checkout(root.Path, program.Path);
        Assert.Equal(Path.Join(program.Path, "host.json"), checkout.File("host.json"));

        root.Write("host.json", "");

        Assert.Equal(Path.Join(root.Path, "host.json"), checkout.File("host.json"));
        Assert.Null(checkout.File("nothing.json"));
    }
}
