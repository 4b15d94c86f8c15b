using Collate.TestKit;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
